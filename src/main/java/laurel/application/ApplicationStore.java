package laurel.application;

import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;

/** Where applications are kept. Writes need a running act. */
public interface ApplicationStore {
    /** @return the application as stored, linked to nothing, with an id and version 1 */
    Application add(CohortId cohort, PersonId person, Submission submission, ApplicationState state);

    Optional<Application> find(ApplicationId id);

    /** @return by time of submission, then id */
    List<Application> ofCohort(CohortId cohort);

    /** @return by time of submission, then id */
    List<Application> ofPerson(PersonId person);

    /** @return cohorts with an application, by name */
    List<CohortId> cohorts();

    /** @return the stored application with the next version, or empty if somebody changed it since it was read */
    Optional<Application> save(Application application);

    /** @return the application with that number, if there is exactly one in the cohort */
    default Optional<Application> labelled(CohortId cohort, String label) {
        String number = label.startsWith("#") ? label : "#" + label;
        List<Application> found =
                ofCohort(cohort).stream().filter(a -> a.label().equals(number)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
