package laurel.application.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.Application;
import laurel.application.ApplicationId;
import laurel.application.ApplicationState;
import laurel.application.ApplicationStore;
import laurel.application.Claim;
import laurel.application.Source;
import laurel.application.Submission;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.RequirementId;
import laurel.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Applications in the database; answers and claims in tables of their own. */
public final class JdbiApplicationStore implements ApplicationStore {
    private static final String COLUMNS = """
            select a.id, a.cohort, a.person_id, a.source_label, a.source_url, a.title, a.applicant,
                   a.submitted_at, a.state, a.duplicate_of, a.version
              from application a
            """;
    private static final String BY_ID = COLUMNS + " where a.id = :id order by a.id";
    private static final String BY_COHORT = COLUMNS + " where a.cohort = :cohort order by a.submitted_at, a.id";
    private static final String BY_PERSON = COLUMNS + " where a.person_id = :person order by a.submitted_at, a.id";
    private static final String COHORTS = "select distinct cohort from application order by cohort";
    private static final String ANSWERS = """
            select application_id, field, role, label, text
              from application_answer
             where application_id in (<ids>)
             order by application_id, position
            """;
    private static final String CLAIMS = """
            select application_id, requirement, ticked
              from application_claim
             where application_id in (<ids>)
             order by application_id, position
            """;
    private static final String INSERT = """
            insert into application (cohort, person_id, source_label, source_url, source_key, title, applicant,
                                     submitted_at, state, duplicate_of, version)
            values (:cohort, :person, :label, :url, :key, :title, :applicant, :submittedAt, :state, null, 1)
            """;
    private static final String UPDATE = """
            update application
               set person_id = :person, source_label = :label, source_url = :url, source_key = :key, title = :title,
                   applicant = :applicant, submitted_at = :submittedAt, state = :state, duplicate_of = :duplicateOf,
                   version = version + 1
             where id = :id and version = :version
            """;
    private static final String INSERT_ANSWER = """
            insert into application_answer (application_id, position, field, role, label, text)
            values (:application, :position, :field, :role, :label, :text)
            """;
    private static final String INSERT_CLAIM = """
            insert into application_claim (application_id, position, requirement, ticked)
            values (:application, :position, :requirement, :ticked)
            """;

    private final Database database;

    public JdbiApplicationStore(Database database) {
        this.database = database;
    }

    @Override
    public Application add(CohortId cohort, PersonId person, Submission submission, ApplicationState state) {
        return database.withHandle(handle -> {
            long id = bound(handle.createUpdate(INSERT), submission)
                    .bind("cohort", cohort.value())
                    .bind("person", person.value())
                    .bind("state", state.name())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            writeParts(handle, id, submission);
            return new Application(new ApplicationId(id), cohort, person, submission, state, Optional.empty(), 1);
        });
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return database.withHandle(
                handle -> read(handle, BY_ID, "id", id.value()).stream().findFirst());
    }

    @Override
    public List<Application> ofCohort(CohortId cohort) {
        return database.withHandle(handle -> read(handle, BY_COHORT, "cohort", cohort.value()));
    }

    @Override
    public List<Application> ofPerson(PersonId person) {
        return database.withHandle(handle -> read(handle, BY_PERSON, "person", person.value()));
    }

    @Override
    public List<CohortId> cohorts() {
        return database.withHandle(handle -> handle.createQuery(COHORTS)
                .map((row, context) -> new CohortId(row.getString("cohort")))
                .list());
    }

    @Override
    public Optional<Application> save(Application application) {
        return database.withHandle(handle -> {
            Optional<Application> before =
                    read(handle, BY_ID, "id", application.id().value()).stream().findFirst();
            int rows = bound(handle.createUpdate(UPDATE), application.submission())
                    .bind("id", application.id().value())
                    .bind("version", application.version())
                    .bind("person", application.person().value())
                    .bind("state", application.state().name())
                    .bind(
                            "duplicateOf",
                            application.duplicateOf().map(ApplicationId::value).orElse(null))
                    .execute();
            if (rows == 0) return Optional.empty();
            boolean sameParts = before.map(b -> sameParts(b.submission(), application.submission()))
                    .orElse(false);
            if (!sameParts) {
                long id = application.id().value();
                handle.createUpdate("delete from application_answer where application_id = :id")
                        .bind("id", id)
                        .execute();
                handle.createUpdate("delete from application_claim where application_id = :id")
                        .bind("id", id)
                        .execute();
                writeParts(handle, id, application.submission());
            }
            return find(application.id());
        });
    }

    private static boolean sameParts(Submission one, Submission other) {
        return one.answers().equals(other.answers()) && one.claims().equals(other.claims());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Submission submission) {
        return statement
                .bind("label", submission.source().label())
                .bind("url", submission.source().url())
                .bind("key", submission.source().key())
                .bind("title", submission.title())
                .bind("applicant", submission.applicant().value())
                .bind("submittedAt", submission.submittedAt().atOffset(ZoneOffset.UTC));
    }

    private static void writeParts(Handle handle, long id, Submission submission) {
        PreparedBatch answers = handle.prepareBatch(INSERT_ANSWER);
        int position = 0;
        for (Answer answer : submission.answers()) {
            answers.bind("application", id)
                    .bind("position", position++)
                    .bind("field", answer.field())
                    .bind("role", answer.role().name())
                    .bind("label", answer.label())
                    .bind("text", answer.text())
                    .add();
        }
        answers.execute();
        PreparedBatch claims = handle.prepareBatch(INSERT_CLAIM);
        position = 0;
        for (Claim claim : submission.claims()) {
            claims.bind("application", id)
                    .bind("position", position++)
                    .bind("requirement", claim.requirement().value())
                    .bind("ticked", claim.ticked())
                    .add();
        }
        claims.execute();
    }

    private static List<Application> read(Handle handle, String sql, String parameter, Object value) {
        List<Row> rows = handle.createQuery(sql)
                .bind(parameter, value)
                .registerRowMapper(ConstructorMapper.factory(Row.class))
                .mapTo(Row.class)
                .list();
        if (rows.isEmpty()) return List.of();
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<Answer>> answers = handle
                .createQuery(ANSWERS)
                .bindList("ids", ids)
                .registerRowMapper(ConstructorMapper.factory(AnswerRow.class))
                .mapTo(AnswerRow.class)
                .stream()
                .collect(groupingBy(AnswerRow::applicationId, mapping(AnswerRow::answer, toList())));
        Map<Long, List<Claim>> claims = handle
                .createQuery(CLAIMS)
                .bindList("ids", ids)
                .registerRowMapper(ConstructorMapper.factory(ClaimRow.class))
                .mapTo(ClaimRow.class)
                .stream()
                .collect(groupingBy(ClaimRow::applicationId, mapping(ClaimRow::claim, toList())));
        return rows.stream()
                .map(row -> row.application(
                        answers.getOrDefault(row.id(), List.of()), claims.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A row of the table application. */
    public record Row(
            long id,
            String cohort,
            long personId,
            String sourceLabel,
            String sourceUrl,
            String title,
            String applicant,
            OffsetDateTime submittedAt,
            String state,
            @Nullable Long duplicateOf,
            int version) {
        Application application(List<Answer> answers, List<Claim> claims) {
            Submission submission = new Submission(
                    new Source(sourceLabel, sourceUrl),
                    title,
                    new laurel.person.Handle(applicant),
                    submittedAt.toInstant(),
                    answers,
                    claims);
            return new Application(
                    new ApplicationId(id),
                    new CohortId(cohort),
                    new PersonId(personId),
                    submission,
                    ApplicationState.valueOf(state),
                    Optional.ofNullable(duplicateOf).map(ApplicationId::new),
                    version);
        }
    }

    /** A row of the table application_answer. */
    public record AnswerRow(long applicationId, String field, String role, String label, String text) {
        Answer answer() {
            return new Answer(field, AnswerRole.valueOf(role), label, text);
        }
    }

    /** A row of the table application_claim. */
    public record ClaimRow(long applicationId, String requirement, boolean ticked) {
        Claim claim() {
            return new Claim(new RequirementId(requirement), ticked);
        }
    }
}
