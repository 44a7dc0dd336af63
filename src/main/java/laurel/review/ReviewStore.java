package laurel.review;

import java.util.List;
import laurel.application.ApplicationId;
import laurel.programme.CohortId;

/** Where evidence, verdicts, votes and decisions are kept. Writes need a running act. */
public interface ReviewStore {
    /** @return what reviewers added, by application, in the order in which it was added */
    List<Evidence> evidence(CohortId cohort);

    /** @return by application, requirement, reviewer */
    List<Verdict> verdicts(CohortId cohort);

    /** @return by application, time, reviewer */
    List<Vote> votes(CohortId cohort);

    /** @return by position */
    List<Decision> decisions(CohortId cohort);

    /** Does nothing if the same link is there for the same requirement. */
    void add(Evidence evidence);

    /** Replaces the reviewer's former verdict on the requirement. */
    void put(Verdict verdict);

    /** Replaces the reviewer's former vote. */
    void put(Vote vote);

    /** Replaces the application's former decision. */
    void put(Decision decision);

    /** Takes a pending decision away. */
    void remove(ApplicationId application);
}
