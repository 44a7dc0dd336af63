package laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.Application;
import laurel.application.ApplicationState;
import laurel.application.Claim;
import laurel.application.InMemoryApplications;
import laurel.application.Source;
import laurel.application.Submission;
import laurel.kernel.DirectUnitOfWork;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.InMemoryPersonStore;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.Evaluation.Outcome;
import laurel.programme.RequirementId;
import laurel.programme.Standing;
import laurel.programme.Term;
import laurel.programme.files.YamlProgrammes;
import laurel.roster.Award;
import laurel.roster.AwardStore.NewAward;
import laurel.roster.InMemoryAwardStore;
import org.junit.jupiter.api.Test;

final class ReviewTest {
    private static final CohortId COHORT = new CohortId("ambassador-2023");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-25T08:00:00Z"), ZoneOffset.UTC);
    private static final List<String> REVIEWERS = List.of("calvinyv", "faweizhao26", "halil-bugol");
    private static final Map<Waiver, String> NO_VOTES = Map.of(Waiver.QUORUM, "voted in the meeting");

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemoryReviews reviews = new InMemoryReviews();
    private final InMemoryAwardStore awards = new InMemoryAwardStore();
    private final DirectUnitOfWork work = new DirectUnitOfWork();
    private final Dockets dockets = new Dockets(YamlProgrammes.presets(), applications, reviews, awards);
    private final RecordReview reviewing = new RecordReview(work, dockets, people, CLOCK);
    private final CastVote voting = new CastVote(work, dockets, people, CLOCK);
    private final Decide deciding = new Decide(work, dockets, CLOCK);
    private final ApplyDecisions applying = new ApplyDecisions(work, dockets, CLOCK);
    private final ReviewQueue queue = new ReviewQueue(dockets, people);
    private int number = 100;

    @Test
    void anAcceptanceMakesAnAwardWithTheCohortsTerm() {
        Application ada = voted(application("ada", "age", "cloud-native", "future-knowledge", "content", "event"));

        done(deciding.decide(ada.id(), Ruling.accept("Ada BYRON", "Ada-Byron")));
        assertThat(awards.all()).isEmpty();
        ApplyDecisions.Applied applied = done(applying.apply(COHORT));

        Award award = applied.awards().get(0);
        assertThat(award.printedName()).isEqualTo("Ada BYRON");
        assertThat(award.slug()).isEqualTo("Ada-Byron");
        assertThat(award.term()).hasValue(new Term(LocalDate.of(2023, 9, 20), LocalDate.of(2024, 9, 21)));
        assertThat(award.returning()).isFalse();
        assertThat(state(ada)).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(dossier(ada).decision().orElseThrow().award()).hasValue(award.id());
    }

    @Test
    void aSecondDecisionIsRefused() {
        Application ada = voted(eligible("ada"));
        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));
        done(deciding.decide(ada.id(), Ruling.accept("Ada B.", "")));
        done(applying.apply(COHORT));

        assertThat(keys(deciding.decide(ada.id(), Ruling.decline("changed our minds"))))
                .containsExactly("review.decide.second");
        assertThat(awards.all()).extracting(Award::printedName).containsExactly("Ada B.");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        Application late = applicationAt("ada", "2023-09-05T00:00:00Z", "age", "content");

        assertThat(keys(deciding.decide(late.id(), Ruling.accept(" ", ""))))
                .containsExactly(
                        "review.decide.noName",
                        "review.decide.belowBar",
                        "review.decide.quorum",
                        "review.decide.window");
    }

    @Test
    void whatPeopleSetAsideNeedsAReason() {
        Application below = voted(application("ada", "age", "content"));

        assertThat(keys(deciding.decide(below.id(), Ruling.accept("Ada", "").waiving(Map.of(Waiver.BELOW_BAR, " ")))))
                .containsExactly("review.decide.belowBar");
        done(deciding.decide(
                below.id(), Ruling.accept("Ada", "").waiving(Map.of(Waiver.BELOW_BAR, "a convincing plan"))));
    }

    @Test
    void ageIsNeverSetAside() {
        Application young = voted(application("ada", "cloud-native", "future-knowledge", "content", "event"));
        Map<Waiver, String> all =
                Map.of(Waiver.BELOW_BAR, "yes", Waiver.QUORUM, "yes", Waiver.SEATS, "yes", Waiver.WINDOW, "yes");

        assertThat(keys(deciding.decide(young.id(), Ruling.accept("Ada", "").waiving(all))))
                .containsExactly("review.decide.forbidden");
    }

    @Test
    void aVerdictAgainstAgeForbidsWhatWasClaimed() {
        Application ada = voted(eligible("ada"));
        record(ada, "age", Standing.NOT_MET, "");

        assertThat(keys(deciding.decide(ada.id(), Ruling.accept("Ada", ""))))
                .containsExactly("review.decide.forbidden");
    }

    @Test
    void theTwentySixthAcceptanceNeedsAReason() {
        for (int i = 1; i <= 25; i++) {
            done(deciding.decide(
                    eligible("person" + i).id(),
                    Ruling.accept("Person " + i, "").waiving(NO_VOTES)));
        }
        Application last = eligible("last");

        assertThat(keys(deciding.decide(last.id(), Ruling.accept("Last", "").waiving(NO_VOTES))))
                .containsExactly("review.decide.seats");
        assertThat(done(applying.apply(COHORT)).awards()).hasSize(25);
        assertThat(keys(deciding.decide(last.id(), Ruling.accept("Last", "").waiving(NO_VOTES))))
                .containsExactly("review.decide.seats");
        done(deciding.decide(
                last.id(),
                Ruling.accept("Last", "")
                        .waiving(Map.of(Waiver.SEATS, "a gift of the sponsor", Waiver.QUORUM, "met"))));
        assertThat(done(applying.apply(COHORT)).awards()).hasSize(1);
        assertThat(queue.of(COHORT, Optional.empty()).taken()).isEqualTo(26);
    }

    @Test
    void decliningAndWaitListingNeedAReason() {
        Application ada = application("ada");

        assertThat(keys(deciding.decide(ada.id(), Ruling.decline("")))).containsExactly("review.decide.noReason");
        assertThat(keys(deciding.decide(ada.id(), Ruling.waitList(" ")))).containsExactly("review.decide.noReason");
        done(deciding.decide(ada.id(), Ruling.decline("keep going")));
        assertThat(done(applying.apply(COHORT)).declined()).isEqualTo(1);
        assertThat(state(ada)).isEqualTo(ApplicationState.DECLINED);
    }

    @Test
    void somebodyOnTheWaitListCanStillGetIn() {
        Application ada = voted(eligible("ada"));
        done(deciding.decide(ada.id(), Ruling.waitList("no seat left")));
        assertThat(done(applying.apply(COHORT)).waitListed()).isEqualTo(1);

        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));
        assertThat(done(applying.apply(COHORT)).awards()).hasSize(1);
        assertThat(state(ada)).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void aFormerHolderReturns() {
        Application ada = voted(eligible("ada"));
        awards.add(new NewAward(
                ada.person(), new CohortId("ambassador-2022"), "Ada", Optional.empty(), false, "", "", "a.md"));
        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));

        assertThat(done(applying.apply(COHORT)).awards())
                .extracting(Award::returning)
                .containsExactly(true);
    }

    @Test
    void aPersonHoldsOnePlaceInACohort() {
        Application ada = voted(eligible("ada"));
        awards.add(new NewAward(ada.person(), COHORT, "Ada", Optional.empty(), false, "", "", "a.md"));

        assertThat(keys(deciding.decide(ada.id(), Ruling.accept("Ada", "")))).containsExactly("review.decide.held");
    }

    @Test
    void aFileNameIsTakenOnce() {
        Application ada = voted(eligible("ada"));
        Application eve = voted(eligible("eve"));
        done(deciding.decide(ada.id(), Ruling.accept("Onur", "Canog\u0306lu")));

        assertThat(keys(deciding.decide(eve.id(), Ruling.accept("Onur", "canoğlu"))))
                .containsExactly("review.decide.slug");
    }

    @Test
    void aDuplicateTakesNoPart() {
        Application ada = application("ada");
        applications.save(ada.withState(ApplicationState.TEST));

        assertThat(keys(deciding.decide(ada.id(), Ruling.decline("x")))).containsExactly("review.notCounting");
        assertThat(keys(voting.cast(ada.id(), new Handle("calvinyv"), Vote.Choice.APPROVE, "")))
                .containsExactly("review.notCounting");
    }

    @Test
    void aPendingDecisionCanBeTakenBack() {
        Application ada = application("ada");
        done(deciding.decide(ada.id(), Ruling.decline("too early")));

        done(deciding.withdraw(ada.id()));

        assertThat(dossier(ada).decision()).isEmpty();
        assertThat(keys(deciding.withdraw(ada.id()))).containsExactly("review.decide.nonePending");
    }

    @Test
    void whatIsAppliedIsCheckedAgain() {
        Application ada = voted(eligible("ada"));
        Application eve = voted(eligible("eve"));
        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));
        done(deciding.decide(eve.id(), Ruling.accept("Eve", "")));
        record(eve, "age", Standing.NOT_MET, "");

        assertThat(keys(applying.apply(COHORT))).containsExactly("review.decide.forbidden");
        assertThat(awards.all()).isEmpty();
        assertThat(state(ada)).isEqualTo(ApplicationState.IMPORTED);
    }

    @Test
    void aReviewerDoesNotVoteOnHimself() {
        Application own = eligible("halil-bugol");
        Application other = application("second-account", own.person(), "2023-08-10T00:00:00Z");

        assertThat(keys(voting.cast(own.id(), new Handle("Halil-Bugol"), Vote.Choice.APPROVE, "")))
                .containsExactly("review.reviewer.self");
        assertThat(keys(voting.cast(other.id(), new Handle("halil-bugol"), Vote.Choice.APPROVE, "")))
                .containsExactly("review.reviewer.self");
    }

    @Test
    void onlyMembersOfTheProgrammeVote() {
        assertThat(keys(voting.cast(application("ada").id(), new Handle("eve"), Vote.Choice.APPROVE, "")))
                .containsExactly("review.reviewer.notOne");
    }

    @Test
    void aLaterVoteReplacesTheFormerAndAskingForMoreIsNone() {
        Application ada = application("ada");
        done(voting.cast(ada.id(), new Handle("calvinyv"), Vote.Choice.APPROVE, ""));
        done(voting.cast(ada.id(), new Handle("calvinyv"), Vote.Choice.MORE_INFO, "which talk?"));
        done(voting.cast(ada.id(), new Handle("faweizhao26"), Vote.Choice.ABSTAIN, ""));

        assertThat(dossier(ada).votes()).hasSize(2);
        assertThat(dossier(ada).cast()).isEqualTo(1);
    }

    @Test
    void claimedAndVerifiedStandSideBySide() {
        Application ada = eligible("ada");
        record(ada, "content", Standing.NOT_MET, "");
        record(ada, "event", Standing.MET, "");

        Eligibility form = dossier(ada).checklist().counting().orElseThrow();
        assertThat(form.claimed().outcome()).isEqualTo(Outcome.MEETS);
        assertThat(form.held().outcome()).isEqualTo(Outcome.BELOW);
        assertThat(form.verified().outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(dossier(ada).checklist().eligibility())
                .extracting(e -> e.set().id() + " " + e.asked())
                .containsExactly("ksap-2023-form true", "ksap-2023-readme true", "ambassador-award-2022 false");
    }

    @Test
    void reviewersWhoDisagreeLeaveItUnclear() {
        Application ada = eligible("ada");
        record(ada, "content", Standing.MET, "");
        done(reviewing.record(
                ada.id(),
                new Handle("faweizhao26"),
                Map.of(new RequirementId("content"), new RecordReview.Finding(Standing.NOT_MET, "")),
                List.of()));

        assertThat(item(ada, "content").verified()).isEqualTo(Standing.UNCLEAR);
        assertThat(item(ada, "content").verdicts()).hasSize(2);
        assertThat(item(ada, "content").claimed()).isEqualTo(Standing.MET);
    }

    @Test
    void linksInAnswersAreFoundUntilAReviewerAssignsThem() {
        Application ada = eligible("ada");
        assertThat(dossier(ada).checklist().found())
                .extracting(Evidence::url)
                .containsExactly("https://example.org/a", "https://example.org/b_(c)");

        RequirementId content = new RequirementId("content");
        done(reviewing.record(
                ada.id(),
                new Handle("calvinyv"),
                Map.of(),
                List.of(new Evidence(
                        ada.id(),
                        Optional.of(content),
                        Evidence.Kind.CONTENT,
                        "https://example.org/a",
                        "A",
                        Optional.of(LocalDate.of(2023, 5, 1))))));

        assertThat(dossier(ada).checklist().found())
                .extracting(Evidence::url)
                .containsExactly("https://example.org/b_(c)");
        assertThat(item(ada, "content").evidence()).hasSize(1);
    }

    @Test
    void anUnclearVerdictNeedsANoteAndARequirementMustExist() {
        Application ada = eligible("ada");

        assertThat(keys(reviewing.record(
                        ada.id(),
                        new Handle("calvinyv"),
                        Map.of(new RequirementId("content"), new RecordReview.Finding(Standing.UNCLEAR, " ")),
                        List.of())))
                .containsExactly("review.verdict.noNote");
        assertThat(keys(reviewing.record(
                        ada.id(),
                        new Handle("calvinyv"),
                        Map.of(new RequirementId("height"), new RecordReview.Finding(Standing.MET, "")),
                        List.of())))
                .containsExactly("review.verdict.unknown");
    }

    @Test
    void theQueueShowsTheRound() {
        Application ada = voted(eligible("ada"));
        applicationAt("eve", "2023-09-05T00:00:00Z", "age");
        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));

        ReviewQueue.Queue round = queue.of(COHORT, Optional.empty());

        assertThat(round.rows())
                .extracting(row ->
                        row.person() + " " + row.window() + " " + row.claimed().orElseThrow())
                .containsExactly("ada OPEN MEETS", "eve LATE BELOW");
        assertThat(round.seats()).hasValue(25);
        assertThat(round.pending()).isEqualTo(1);
        assertThat(round.open()).isEqualTo(1);
        assertThat(queue.cohorts()).containsExactly(COHORT);
    }

    @Test
    void aReplayReadsTheRoundOncePerDecision() {
        List<RoundScript.Entry> entries = new ArrayList<>();
        for (String login : List.of("ada", "eve", "bob", "zoe", "kim")) {
            Map<RequirementId, RecordReview.Finding> met =
                    Map.of(new RequirementId("age"), new RecordReview.Finding(Standing.MET, ""));
            entries.add(new RoundScript.Entry(
                    Place.NONE,
                    eligible(login).label(),
                    List.of(),
                    REVIEWERS.stream()
                            .map(reviewer -> new RoundScript.Review(new Handle(reviewer), met))
                            .toList(),
                    REVIEWERS.stream()
                            .map(reviewer -> new RoundScript.Ballot(new Handle(reviewer), Vote.Choice.APPROVE, ""))
                            .toList(),
                    Optional.of(Ruling.accept(login, login))));
        }
        RoundScript script = new RoundScript(Optional.of(COHORT), entries, List.of());
        ReplayRound replaying = new ReplayRound(work, file -> script, dockets, reviewing, voting, deciding, applying);
        int before = applications.reads();

        ReplayRound.Report report = done(replaying.run(Path.of("round.yaml"), false, Progress.NONE));

        assertThat(List.of(report.reviews(), report.votes(), report.decisions()))
                .containsExactly(15, 15, 5);
        assertThat(report.applied().awards()).hasSize(5);
        assertThat(applications.reads() - before).isLessThanOrEqualTo(entries.size() + 3);
    }

    @Test
    void onlyAnEarlierTitleMakesSomebodyReturn() {
        Application ada = voted(eligible("ada"));
        Application eve = voted(eligible("eve"));
        awards.add(held(ada, "ambassador-2024"));
        awards.add(held(eve, "ambassador-2021"));
        done(deciding.decide(ada.id(), Ruling.accept("Ada", "")));
        done(deciding.decide(eve.id(), Ruling.accept("Eve", "")));

        assertThat(done(applying.apply(COHORT)).awards())
                .extracting(Award::returning)
                .containsExactly(false, true);
    }

    private static NewAward held(Application application, String cohort) {
        return new NewAward(
                application.person(), new CohortId(cohort), "Name", Optional.empty(), false, "", "", "post.md");
    }

    private Application eligible(String login) {
        return application(login, "age", "cloud-native", "future-knowledge", "content", "event");
    }

    private Application application(String login, String... ticks) {
        return applicationAt(login, "2023-08-10T00:00:00Z", ticks);
    }

    private Application applicationAt(String login, String time, String... ticks) {
        PersonId person = people.add(login, "", login, "").id();
        people.addAlias(new Alias(person, AliasKind.GITHUB, login));
        return application(login, person, time, ticks);
    }

    private Application application(String login, PersonId person, String time, String... ticks) {
        List<Claim> claims = new ArrayList<>();
        for (String id : List.of("age", "cloud-native", "future-knowledge", "content", "event", "cncf")) {
            claims.add(new Claim(new RequirementId(id), List.of(ticks).contains(id)));
        }
        String links = "See https://example.org/a, and (https://example.org/b_(c)).";
        return applications.add(
                COHORT,
                person,
                new Submission(
                        new Source("#" + number++, ""),
                        "Application",
                        new Handle(login),
                        Instant.parse(time),
                        List.of(new Answer("links", AnswerRole.EVIDENCE, "Links", links)),
                        claims),
                ApplicationState.IMPORTED);
    }

    private Application voted(Application application) {
        for (String reviewer : REVIEWERS) {
            done(voting.cast(application.id(), new Handle(reviewer), Vote.Choice.APPROVE, ""));
        }
        return application;
    }

    private void record(Application application, String requirement, Standing standing, String note) {
        done(reviewing.record(
                application.id(),
                new Handle("calvinyv"),
                Map.of(new RequirementId(requirement), new RecordReview.Finding(standing, note)),
                List.of()));
    }

    private Dossier dossier(Application application) {
        return queue.dossier(application.id()).orElseThrow();
    }

    private Checklist.Item item(Application application, String requirement) {
        return dossier(application).checklist().items().stream()
                .filter(item -> item.requirement().id().value().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationState state(Application application) {
        return applications.find(application.id()).orElseThrow().state();
    }

    private static <T> T done(ReviewResult<T> result) {
        return result.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static <T> List<String> keys(ReviewResult<T> result) {
        List<Problem> reasons = result.fold(value -> List.of(), refused -> refused);
        return reasons.stream().map(p -> p.message().key()).toList();
    }
}
