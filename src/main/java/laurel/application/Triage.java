package laurel.application;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;

/** A person's word on where an application stands, short of a decision. */
public final class Triage {
    private final UnitOfWork work;
    private final ApplicationStore applications;

    public Triage(UnitOfWork work, ApplicationStore applications) {
        this.work = work;
        this.applications = applications;
    }

    /** @param seen the application as the person saw it; refused if it has changed since */
    public TriageResult move(Application seen, ApplicationState next) {
        Place place = Place.NONE.field(seen.label());
        if (!seen.state().mayBecome(next)) {
            return refused(Problem.error(
                    place,
                    "application.triage.notFromHere",
                    Message.of("application.state." + seen.state().name()),
                    Message.of("application.state." + next.name())));
        }
        Message name =
                Message.of("application.act.triage", seen.label(), Message.of("application.state." + next.name()));
        Optional<Application> saved = work.act(name, () -> applications.save(seen.withState(next)));
        return saved.<TriageResult>map(TriageResult.Moved::new)
                .orElseGet(() -> refused(Problem.error(place, "application.triage.outdated", seen.label())));
    }

    private static TriageResult refused(Problem problem) {
        return new TriageResult.Refused(List.of(problem));
    }
}
