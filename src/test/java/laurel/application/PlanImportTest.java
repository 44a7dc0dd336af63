package laurel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laurel.application.files.IssueForms;
import laurel.application.files.IssueListReader;
import laurel.kernel.DirectUnitOfWork;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.kernel.Texts;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.InMemoryPersonStore;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.programme.Calendar.Window;
import laurel.programme.CohortId;
import laurel.programme.files.YamlProgrammes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanImportTest {
    @TempDir
    private Path folder;

    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final DirectUnitOfWork work = new DirectUnitOfWork();
    private final PlanImport planning = new PlanImport(
            new IssueListReader(),
            new IssueForms(Path.of("no-such-folder")),
            YamlProgrammes.presets(),
            people,
            applications);
    private final ApplyImport applying = new ApplyImport(work, people, applications);

    @Test
    void aNewApplicationOfANewPersonIsPlannedAndWritten() throws IOException {
        ImportPlan plan = plan(Issue.of(7, "ada"));

        assertThat(plan.counts().added()).isEqualTo(1);
        assertThat(applications.cohorts()).isEmpty();
        assertThat(apply(plan)).isEqualTo(new ImportResult.Applied(1, 0, 1, List.of()));
        assertThat(stored("#7").state()).isEqualTo(ApplicationState.IMPORTED);
        Person ada = people.withAlias(AliasKind.GITHUB, "ADA").get(0);
        assertThat(ada.displayName()).isEqualTo("Ada Byron");
        assertThat(ada.email()).isEqualTo("ada@example.org");
        assertThat(work.acts()).hasSize(1);
    }

    @Test
    void theSecondRunChangesNothing() throws IOException {
        Issue[] all = {
            Issue.of(7, "ada"), Issue.of(8, "eve"), Issue.of(9, "eve").at("2023-08-16T10:00:00Z")
        };
        apply(plan(all));

        ImportPlan again = plan(all);

        assertThat(again.counts().unchanged()).isEqualTo(3);
        assertThat(again.writes()).isFalse();
        assertThat(apply(again)).isEqualTo(new ImportResult.Applied(0, 0, 0, List.of()));
        assertThat(work.acts()).hasSize(1);
    }

    @Test
    void aKnownAccountIsTheSamePersonWhateverItsCase() throws IOException {
        PersonId known = known("Augusta King", "Ada");

        apply(plan(Issue.of(7, "ada")));

        assertThat(stored("#7").person()).isEqualTo(known);
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void anEditedAnswerIsNamed() throws IOException {
        apply(plan(Issue.of(7, "ada")));

        ImportPlan plan = plan(Issue.of(7, "ada").answering("surname", "King").ticking("age"));

        ImportRow.Changed row = (ImportRow.Changed) plan.row("#7").orElseThrow();
        assertThat(row.fields())
                .containsExactly(
                        Message.of("application.field.answer", "Surname"),
                        Message.of("application.field.answer", "Basic Requirements"),
                        Message.of("application.field.answer", "Requirements"),
                        Message.of("application.field.claims"));
        apply(plan);
        assertThat(stored("#7").submission().answer(AnswerRole.SURNAME)).isEqualTo("King");
        assertThat(stored("#7").version()).isEqualTo(2);
    }

    @Test
    void theLatestCompleteOneOfAnApplicantCounts() throws IOException {
        Issue dots = Issue.of(8, "eve").answering("kubespherejourney", ".");
        ImportPlan plan = plan(
                Issue.of(7, "eve").at("2023-08-14T10:00:00Z"),
                dots.at("2023-08-16T10:00:00Z"),
                Issue.of(9, "Eve").at("2023-08-15T10:00:00Z"));
        apply(plan);

        assertThat(plan.counts().duplicates()).isEqualTo(2);
        assertThat(stored("#9").state()).isEqualTo(ApplicationState.IMPORTED);
        assertThat(stored("#7").duplicateOf()).hasValue(stored("#9").id());
        assertThat(stored("#8").duplicateOf()).hasValue(stored("#9").id());
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void aLaterFileCanReplaceTheOneThatCounts() throws IOException {
        apply(plan(Issue.of(7, "eve")));

        ImportPlan plan = plan(Issue.of(8, "eve").at("2023-08-16T10:00:00Z"));
        apply(plan);

        assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(stored("#7").duplicateOf()).hasValue(stored("#8").id());
    }

    @Test
    void whatPeopleWorkedOnGoesOnCounting() throws IOException {
        apply(plan(Issue.of(7, "eve")));
        new Triage(work, applications).move(stored("#7"), ApplicationState.VALID);

        apply(plan(Issue.of(8, "eve").at("2023-08-16T10:00:00Z")));

        assertThat(stored("#7").state()).isEqualTo(ApplicationState.VALID);
        assertThat(stored("#8").duplicateOf()).hasValue(stored("#7").id());
    }

    @Test
    void aStateThatAPersonSetSurvivesTheNextImport() throws IOException {
        apply(plan(Issue.of(7, "ada")));
        new Triage(work, applications).move(stored("#7"), ApplicationState.INVALID);

        assertThat(plan(Issue.of(7, "ada")).counts().unchanged()).isEqualTo(1);
    }

    @Test
    void aTryOfAMemberBeforeTheWindowIsATest() throws IOException {
        Issue trial = Issue.of(7, "calvinyv").at("2023-07-25T09:12:31Z");
        for (String field : List.of("requirementsgeneral", "cloudnativejourney", "kubespherejourney")) {
            trial = trial.answering(field, "test");
        }
        Issue test = trial.answering("afterambassadorship", "Test ").answering("after-ambassadorship", "_No response_");

        assertThat(plan(test).counts().tests()).isEqualTo(1);
        assertThat(plan(test.at("2023-08-02T09:12:31Z")).counts().tests()).isZero();
        assertThat(plan(test.answering("kubespherejourney", "Everything"))
                        .counts()
                        .tests())
                .isZero();
    }

    @Test
    void theWindowIsReadInTheCohortsZoneOrTheOneGiven() throws IOException {
        Issue first = Issue.of(1, "ada").at("2023-07-31T16:00:00Z");
        Issue last = Issue.of(2, "eve").at("2023-09-01T23:59:59Z");
        Issue after = Issue.of(3, "bob").at("2023-09-02T00:00:01Z");
        Path file = file(Issue.json(first, last, after));

        assertThat(windows(planning.plan(file, Issue.COHORT, Optional.empty(), Progress.NONE)))
                .containsExactly(Window.OPEN, Window.LATE, Window.LATE);
        assertThat(windows(planning.plan(file, Issue.COHORT, Optional.of(ZoneOffset.UTC), Progress.NONE)))
                .containsExactly(Window.EARLY, Window.OPEN, Window.LATE);
        assertThat(windows(
                        planning.plan(file, Issue.COHORT, Optional.of(ZoneId.of("America/New_York")), Progress.NONE)))
                .containsExactly(Window.EARLY, Window.OPEN, Window.OPEN);
    }

    @Test
    void whatIsOddIsSaidAndNothingIsChanged() throws IOException {
        Issue odd = Issue.of(7, "iremonder")
                .titled(Issue.FORM.title())
                .answering("github", "@somebody")
                .answering("name", "İREMNUR ")
                .answering("surname", "ÖNDER");

        ImportPlan plan = plan(odd);

        assertThat(keys(plan, "#7"))
                .containsExactly(
                        "application.import.titleGap",
                        "application.import.handleDiffers",
                        "application.import.nameCapitals",
                        "application.import.nameBlanks");
        Texts texts = Texts.load(Locale.ENGLISH, List.of("application", "kernel"));
        assertThat(plan.row("#7").orElseThrow().problems())
                .allSatisfy(problem -> assertThat(texts.text(problem)).contains("#7"));
    }

    @Test
    void anAccountWrittenInAnotherWayIsTheSame() throws IOException {
        for (String typed : List.of("@ADA", "https://github.com/Ada/", " ada ")) {
            assertThat(keys(plan(Issue.of(7, "ada").answering("github", typed)), "#7"))
                    .isEmpty();
        }
    }

    @Test
    void aWholeChineseNameInTheNameFieldIsKeptAsTyped() throws IOException {
        ImportPlan plan = plan(Issue.of(7, "lin").answering("name", "郑建林").answering("surname", "郑"));
        apply(plan);

        assertThat(keys(plan, "#7")).containsExactly("application.import.nameWhole");
        assertThat(people.all().get(0).nameZh()).isEqualTo("郑建林");
    }

    @ParameterizedTest
    @CsvSource({
        "建林, 郑, 郑建林, 郑建林, ''",
        "郑建林, 郑, 郑建林, 郑建林, ''",
        "郑建林, 郑建林, 郑建林, 郑建林, ''",
        "建林, 郑建林, 郑建林, 郑建林, ''",
        "阳, 欧阳, 欧阳阳, 欧阳阳, ''",
        "Min, Min Yin, Min Yin, '', Min Yin",
        "Min Yin, Yin, Min Yin, '', Min Yin",
        "Min, Yin, Min Yin, '', Min Yin",
        "Иван, Петров, Иван Петров, '', ''"
    })
    void aNameIsWholeAndNotDoubled(String name, String surname, String shown, String zh, String latin)
            throws IOException {
        apply(plan(Issue.of(7, "lin").answering("name", name).answering("surname", surname)));

        Person person = people.all().get(0);
        assertThat(List.of(person.displayName(), person.nameZh(), person.nameLatin()))
                .containsExactly(shown, zh, latin);
    }

    @Test
    void aSurnameThatHoldsTheWholeNameIsRemarked() throws IOException {
        assertThat(keys(plan(Issue.of(7, "lin").answering("name", "建林").answering("surname", "郑建林")), "#7"))
                .containsExactly("application.import.surnameWhole");
    }

    @Test
    void theStoreIsReadOnceHoweverManyAreNew() throws IOException {
        Issue[] many = IntStream.range(1, 30)
                .mapToObj(number -> Issue.of(number, "user" + number))
                .toArray(Issue[]::new);
        ImportPlan plan = plan(many);
        int before = applications.reads();

        apply(plan);

        assertThat(applications.reads() - before).isEqualTo(1);
    }

    @Test
    void aNamesakeIsMentionedAndNotMerged() throws IOException {
        people.add("Ada Byron", "", "", "");

        ImportPlan plan = plan(Issue.of(7, "ada"));
        apply(plan);

        assertThat(keys(plan, "#7")).containsExactly("application.import.sameName");
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void anAccountThatContradictsTheFormWaitsForAWord() throws IOException {
        PersonId known = known("Zhengjun Zhou", "cnicy");
        Issue issue = Issue.of(7, "kissycn").answering("github", "cnicy");

        ImportPlan plan = plan(issue);
        assertThat(plan.counts().ambiguous()).isEqualTo(1);
        assertThat(apply(plan)).isEqualTo(new ImportResult.Applied(0, 0, 0, List.of("#7")));

        applying.apply(plan, new Choices(Map.of("#7", Optional.of(known))));
        assertThat(stored("#7").person()).isEqualTo(known);
        assertThat(people.withAlias(AliasKind.GITHUB, "kissycn")).hasSize(1);
    }

    @Test
    void aBotIsNobody() throws IOException {
        assertThat(keys(plan(Issue.of(7, "ks-ci-bot")), "#7")).containsExactly("application.import.bot");
    }

    @Test
    void anIssueThatStandsTwiceIsReadOnce() throws IOException {
        ImportPlan plan = plan(Issue.of(7, "ada"), Issue.of(7, "ada"));

        assertThat(plan.counts().added()).isEqualTo(1);
        assertThat(plan.counts().rejected()).isEqualTo(1);
    }

    @Test
    void aPlanThatNoLongerFitsIsRefused() throws IOException {
        ImportPlan plan = plan(Issue.of(7, "ada"));
        apply(plan);

        ImportResult.Refused refused = (ImportResult.Refused) apply(plan);

        assertThat(refused.reasons()).extracting(p -> p.message().key()).containsExactly("application.import.outdated");
    }

    @Test
    void aCohortWithoutAFormIsAProblem() throws IOException {
        ImportPlan plan = planning.plan(file("[]"), new CohortId("ambassador-2019"), Optional.empty(), Progress.NONE);

        assertThat(plan.readable()).isFalse();
        assertThat(plan.problems()).extracting(p -> p.message().key()).containsExactly("application.import.noForm");
    }

    @Test
    void cancellingStopsBeforeAnythingIsWritten() throws IOException {
        Path file = file(Issue.json(Issue.of(7, "ada")));
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total, Message now) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> planning.plan(file, Issue.COHORT, Optional.empty(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private PersonId known(String name, String account) {
        PersonId id = people.add(name, "", name, "").id();
        people.addAlias(new Alias(id, AliasKind.GITHUB, account));
        return id;
    }

    private ImportPlan plan(Issue... issues) throws IOException {
        return planning.plan(file(Issue.json(issues)), Issue.COHORT, Optional.empty(), Progress.NONE);
    }

    private ImportResult apply(ImportPlan plan) {
        return applying.apply(plan, Choices.NONE);
    }

    private Application stored(String label) {
        return applications.labelled(Issue.COHORT, label).orElseThrow();
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("issues.json"), json);
    }

    private static List<Window> windows(ImportPlan plan) {
        List<Window> windows = new ArrayList<>();
        plan.rows().forEach(row -> windows.add(row.incoming().orElseThrow().window()));
        return windows;
    }

    private static List<String> keys(ImportPlan plan, String label) {
        return plan.row(label).orElseThrow().problems().stream()
                .map(p -> p.message().key())
                .toList();
    }
}
