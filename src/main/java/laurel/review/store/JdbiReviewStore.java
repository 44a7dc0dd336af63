package laurel.review.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.programme.CohortId;
import laurel.programme.RequirementId;
import laurel.programme.Standing;
import laurel.review.Decision;
import laurel.review.Evidence;
import laurel.review.ReviewStore;
import laurel.review.Ruling;
import laurel.review.Verdict;
import laurel.review.Vote;
import laurel.review.Waiver;
import laurel.roster.AwardId;
import laurel.store.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reviews in the database. */
public final class JdbiReviewStore implements ReviewStore {
    private static final String EVIDENCE = """
            select e.application_id, e.requirement, e.kind, e.url, e.title, e.happened_on
              from review_evidence e join application a on a.id = e.application_id
             where a.cohort = :cohort
             order by e.application_id, e.position, e.requirement, e.url
            """;
    private static final String VERDICTS = """
            select v.application_id, v.requirement, v.standing, v.note, v.reviewer, v.at
              from review_verdict v join application a on a.id = v.application_id
             where a.cohort = :cohort
             order by v.application_id, v.requirement, v.reviewer_key
            """;
    private static final String VOTES = """
            select v.application_id, v.reviewer, v.choice, v.reason, v.at
              from review_vote v join application a on a.id = v.application_id
             where a.cohort = :cohort
             order by v.application_id, v.at, v.reviewer_key
            """;
    private static final String DECISIONS = """
            select d.application_id, d.position, d.outcome, d.reason, d.printed_name, d.slug, d.waive_below_bar,
                   d.waive_quorum, d.waive_seats, d.waive_window, d.at, d.applied, d.award_id
              from decision d join application a on a.id = d.application_id
             where a.cohort = :cohort
             order by d.position, d.application_id
            """;
    private static final String ADD_EVIDENCE = """
            insert into review_evidence (application_id, requirement, url, position, kind, title, happened_on)
            select :application, :requirement, :url,
                   (select coalesce(max(position), 0) + 1 from review_evidence where application_id = :application),
                   :kind, :title, :date
             where not exists (select 1 from review_evidence
                                where application_id = :application and requirement = :requirement and url = :url)
            """;
    private static final String PUT_VERDICT = """
            merge into review_verdict (application_id, requirement, reviewer_key, reviewer, standing, note, at)
              key (application_id, requirement, reviewer_key)
            values (:application, :requirement, :key, :reviewer, :standing, :note, :at)
            """;
    private static final String PUT_VOTE = """
            merge into review_vote (application_id, reviewer_key, reviewer, choice, reason, at)
              key (application_id, reviewer_key)
            values (:application, :key, :reviewer, :choice, :reason, :at)
            """;
    private static final String PUT_DECISION = """
            merge into decision (application_id, position, outcome, reason, printed_name, slug, waive_below_bar,
                                 waive_quorum, waive_seats, waive_window, at, applied, award_id)
              key (application_id)
            values (:application, :position, :outcome, :reason, :printedName, :slug, :belowBar, :quorum, :seats,
                    :window, :at, :applied, :award)
            """;
    private static final String REMOVE = "delete from decision where application_id = :application and applied is null";

    private final Database database;

    public JdbiReviewStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Evidence> evidence(CohortId cohort) {
        return rows(EVIDENCE, cohort, EvidenceRow.class).stream()
                .map(EvidenceRow::evidence)
                .toList();
    }

    @Override
    public List<Verdict> verdicts(CohortId cohort) {
        return rows(VERDICTS, cohort, VerdictRow.class).stream()
                .map(VerdictRow::verdict)
                .toList();
    }

    @Override
    public List<Vote> votes(CohortId cohort) {
        return rows(VOTES, cohort, VoteRow.class).stream().map(VoteRow::vote).toList();
    }

    @Override
    public List<Decision> decisions(CohortId cohort) {
        return rows(DECISIONS, cohort, DecisionRow.class).stream()
                .map(DecisionRow::decision)
                .toList();
    }

    @Override
    public void add(Evidence evidence) {
        RequirementId requirement = evidence.requirement()
                .orElseThrow(() -> new IllegalArgumentException("evidence for no requirement is not kept"));
        database.useHandle(handle -> handle.createUpdate(ADD_EVIDENCE)
                .bind("application", evidence.application().value())
                .bind("requirement", requirement.value())
                .bind("url", evidence.url())
                .bind("kind", evidence.kind().name())
                .bind("title", evidence.title())
                .bind("date", evidence.date().orElse(null))
                .execute());
    }

    @Override
    public void put(Verdict verdict) {
        database.useHandle(handle -> handle.createUpdate(PUT_VERDICT)
                .bind("application", verdict.application().value())
                .bind("requirement", verdict.requirement().value())
                .bind("key", verdict.reviewer().key())
                .bind("reviewer", verdict.reviewer().value())
                .bind("standing", verdict.standing().name())
                .bind("note", verdict.note())
                .bind("at", utc(verdict.at()))
                .execute());
    }

    @Override
    public void put(Vote vote) {
        database.useHandle(handle -> handle.createUpdate(PUT_VOTE)
                .bind("application", vote.application().value())
                .bind("key", vote.reviewer().key())
                .bind("reviewer", vote.reviewer().value())
                .bind("choice", vote.choice().name())
                .bind("reason", vote.reason())
                .bind("at", utc(vote.at()))
                .execute());
    }

    @Override
    public void put(Decision decision) {
        Ruling ruling = decision.ruling();
        Map<Waiver, String> waivers = ruling.waivers();
        database.useHandle(handle -> handle.createUpdate(PUT_DECISION)
                .bind("application", decision.application().value())
                .bind("position", decision.position())
                .bind("outcome", ruling.outcome().name())
                .bind("reason", ruling.reason())
                .bind("printedName", ruling.printedName())
                .bind("slug", ruling.slug())
                .bind("belowBar", waivers.getOrDefault(Waiver.BELOW_BAR, ""))
                .bind("quorum", waivers.getOrDefault(Waiver.QUORUM, ""))
                .bind("seats", waivers.getOrDefault(Waiver.SEATS, ""))
                .bind("window", waivers.getOrDefault(Waiver.WINDOW, ""))
                .bind("at", utc(decision.at()))
                .bind("applied", decision.applied().map(JdbiReviewStore::utc).orElse(null))
                .bind("award", decision.award().map(AwardId::value).orElse(null))
                .execute());
    }

    @Override
    public void remove(ApplicationId application) {
        database.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("application", application.value())
                .execute());
    }

    private <T> List<T> rows(String sql, CohortId cohort, Class<T> type) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("cohort", cohort.value())
                .registerRowMapper(ConstructorMapper.factory(type))
                .mapTo(type)
                .list());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A row of the table review_evidence. */
    public record EvidenceRow(
            long applicationId,
            String requirement,
            String kind,
            String url,
            String title,
            @Nullable LocalDate happenedOn) {
        Evidence evidence() {
            return new Evidence(
                    new ApplicationId(applicationId),
                    Optional.of(new RequirementId(requirement)),
                    Evidence.Kind.valueOf(kind),
                    url,
                    title,
                    Optional.ofNullable(happenedOn));
        }
    }

    /** A row of the table review_verdict. */
    public record VerdictRow(
            long applicationId, String requirement, String standing, String note, String reviewer, OffsetDateTime at) {
        Verdict verdict() {
            return new Verdict(
                    new ApplicationId(applicationId),
                    new RequirementId(requirement),
                    Standing.valueOf(standing),
                    note,
                    new laurel.person.Handle(reviewer),
                    at.toInstant());
        }
    }

    /** A row of the table review_vote. */
    public record VoteRow(long applicationId, String reviewer, String choice, String reason, OffsetDateTime at) {
        Vote vote() {
            return new Vote(
                    new ApplicationId(applicationId),
                    new laurel.person.Handle(reviewer),
                    Vote.Choice.valueOf(choice),
                    reason,
                    at.toInstant());
        }
    }
}
