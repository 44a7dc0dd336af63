package laurel.review;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.application.Application;
import laurel.application.ApplicationId;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.programme.Calendar.Window;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Evaluation.Outcome;

/** A cohort's applications with everything a reviewer wants to see of each at a glance. */
public final class ReviewQueue {
    private final Dockets dockets;
    private final PersonStore people;

    public ReviewQueue(Dockets dockets, PersonStore people) {
        this.dockets = dockets;
        this.people = people;
    }

    /**
     * One application.
     *
     * @param dossier all that is known of it
     * @param person whose display name
     * @param window when it was handed in, against the window
     * @param claimed what the set that counts says of the claims; empty if the cohort has no set
     * @param verified what it says of the verdicts; empty as long as there is none
     */
    public record Row(
            Dossier dossier, String person, Window window, Optional<Outcome> claimed, Optional<Outcome> verified) {
        public Application application() {
            return dossier.application();
        }

        public Optional<Decision> decision() {
            return dossier.decision();
        }
    }

    /**
     * The round at one moment.
     *
     * @param cohort which
     * @param rows by time of submission
     * @param seats how many there are; empty for no limit
     * @param taken awards that are held
     * @param pending acceptances that have not taken effect
     * @param quorum votes that an acceptance needs
     */
    public record Queue(CohortId cohort, List<Row> rows, OptionalInt seats, int taken, int pending, int quorum) {
        public Queue {
            rows = List.copyOf(rows);
        }

        /** @return applications that take part in the round and have no decision yet */
        public long open() {
            return rows.stream()
                    .filter(row ->
                            row.application().state().counts() && row.decision().isEmpty())
                    .count();
        }
    }

    /** @param zone in which the window is read instead of in the cohort's */
    public Queue of(CohortId cohort, Optional<ZoneId> zone) {
        Docket docket = dockets.of(cohort);
        Map<PersonId, Person> names = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Row> rows = docket.dossiers().stream()
                .map(dossier -> row(docket, dossier, names, zone))
                .toList();
        int pending = (int)
                docket.pending().stream().filter(d -> d.ruling().accepts()).count();
        return new Queue(
                cohort,
                rows,
                docket.cohort().map(Cohort::seats).orElse(OptionalInt.empty()),
                docket.awards().size(),
                pending,
                docket.cohort().map(Cohort::quorum).orElse(0));
    }

    /** @return the cohorts that have an application */
    public List<CohortId> cohorts() {
        return dockets.applications().cohorts();
    }

    /** @return all that is known of one application */
    public Optional<Dossier> dossier(ApplicationId application) {
        return dockets.with(application).flatMap(docket -> docket.find(application));
    }

    private static Row row(Docket docket, Dossier dossier, Map<PersonId, Person> names, Optional<ZoneId> zone) {
        Application application = dossier.application();
        Window window = docket.cohort()
                .map(Cohort::calendar)
                .map(calendar -> application.window(zone.map(calendar::in).orElse(calendar)))
                .orElse(Window.NONE);
        String name = Optional.ofNullable(names.get(application.person()))
                .map(Person::displayName)
                .orElse("");
        Optional<Eligibility> counting = dossier.checklist().counting();
        return new Row(
                dossier,
                name,
                window,
                counting.map(e -> e.claimed().outcome()),
                counting.filter(e -> reviewed(dossier)).map(e -> e.verified().outcome()));
    }

    private static boolean reviewed(Dossier dossier) {
        return dossier.checklist().items().stream()
                .anyMatch(item -> !item.verdicts().isEmpty());
    }
}
