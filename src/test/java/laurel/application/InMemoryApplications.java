package laurel.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;

/** Applications kept in a list. */
public final class InMemoryApplications implements ApplicationStore {
    private final List<Application> applications = new ArrayList<>();
    private int reads;

    /** @return how often a whole cohort was read */
    public int reads() {
        return reads;
    }

    @Override
    public Application add(CohortId cohort, PersonId person, Submission submission, ApplicationState state) {
        Application application = new Application(
                new ApplicationId(applications.size() + 1L), cohort, person, submission, state, Optional.empty(), 1);
        applications.add(application);
        return application;
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return applications.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public List<Application> ofCohort(CohortId cohort) {
        reads++;
        return applications.stream()
                .filter(a -> a.cohort().equals(cohort))
                .sorted(Comparator.comparing((Application a) -> a.submission().submittedAt())
                        .thenComparing(a -> a.id().value()))
                .toList();
    }

    @Override
    public List<Application> ofPerson(PersonId person) {
        return applications.stream().filter(a -> a.person().equals(person)).toList();
    }

    @Override
    public List<CohortId> cohorts() {
        return applications.stream().map(Application::cohort).distinct().toList();
    }

    @Override
    public Optional<Application> save(Application application) {
        int index = (int) application.id().value() - 1;
        if (applications.get(index).version() != application.version()) return Optional.empty();
        Application saved = new Application(
                application.id(),
                application.cohort(),
                application.person(),
                application.submission(),
                application.state(),
                application.duplicateOf(),
                application.version() + 1);
        applications.set(index, saved);
        return Optional.of(saved);
    }
}
