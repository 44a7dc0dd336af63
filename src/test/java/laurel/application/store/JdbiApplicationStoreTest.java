package laurel.application.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.Application;
import laurel.application.ApplicationId;
import laurel.application.ApplicationState;
import laurel.application.Claim;
import laurel.application.Source;
import laurel.application.Submission;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import laurel.person.Handle;
import laurel.person.PersonId;
import laurel.person.store.JdbiPersonStore;
import laurel.programme.CohortId;
import laurel.programme.RequirementId;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JdbiApplicationStoreTest {
    private static final CohortId COHORT = new CohortId("ambassador-2023");
    private static final Submission FIRST = submission(7, "2023-08-01T00:00:00.123456789Z");
    private static final Submission SECOND = submission(8, "2023-08-02T00:00:00Z");

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiApplicationStore store = new JdbiApplicationStore(db.database());
    private PersonId ada = new PersonId(0);

    @BeforeEach
    void addAda() {
        ada = act(() ->
                new JdbiPersonStore(db.database()).add("Ada", "", "Ada", "").id());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatIsStoredIsReadBackVerbatim() {
        Application stored = add(FIRST);

        assertThat(store.find(stored.id())).hasValue(stored);
        assertThat(store.find(new ApplicationId(99))).isEmpty();
        assertThat(store.ofPerson(ada)).containsExactly(stored);
        assertThat(store.cohorts()).containsExactly(COHORT);
        assertThat(store.labelled(COHORT, "7")).hasValue(stored);
    }

    @Test
    void theOrderIsThatOfSubmission() {
        Application second = add(SECOND);
        Application first = add(FIRST);

        assertThat(store.ofCohort(COHORT)).containsExactly(first, second);
    }

    @Test
    void aLinkAndAnEditAreSaved() {
        Application first = add(FIRST);
        Application second = add(SECOND);
        Submission edited = new Submission(
                FIRST.source(), "Other", FIRST.applicant(), FIRST.submittedAt(), List.of(), FIRST.claims());

        act(() -> store.save(first.withSubmission(edited).duplicateOf(second.id())));

        Application read = store.find(first.id()).orElseThrow();
        assertThat(read.submission()).isEqualTo(edited);
        assertThat(read.duplicateOf()).hasValue(second.id());
        assertThat(read.state()).isEqualTo(ApplicationState.DUPLICATE);
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void aStaleWriteIsRefused() {
        Application first = add(FIRST);
        act(() -> store.save(first.withState(ApplicationState.VALID)));

        Optional<Application> stale = act(() -> store.save(first.withState(ApplicationState.INVALID)));

        assertThat(stale).isEmpty();
        assertThat(store.find(first.id()).orElseThrow().state()).isEqualTo(ApplicationState.VALID);
    }

    @Test
    void theSameSourceIsStoredOncePerCohort() {
        add(FIRST);

        assertThatThrownBy(() -> add(FIRST)).isInstanceOf(StorageFailure.class);
    }

    private Application add(Submission submission) {
        return act(() -> store.add(COHORT, ada, submission, ApplicationState.IMPORTED));
    }

    private <T> T act(Supplier<T> work) {
        return db.unitOfWork().act(Message.of("application.act.import", 1, COHORT.value()), work);
    }

    private static Submission submission(int number, String time) {
        return new Submission(
                new Source("#" + number, "https://github.com/laurel/desk/issues/" + number),
                "Application",
                new Handle("Ada-L"),
                Instant.parse(time),
                List.of(
                        new Answer("name", AnswerRole.NAME, "Name", " Zeynep "),
                        new Answer("plan", AnswerRole.PLAN, "Plan?", "")),
                List.of(new Claim(new RequirementId("age"), true), new Claim(new RequirementId("event"), false)));
    }
}
