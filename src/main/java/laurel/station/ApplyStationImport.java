package laurel.station;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.Person;
import laurel.person.PersonStore;
import laurel.person.SamePerson;

/** Writes what a plan says, in one act. A plan that changes nothing makes no act. */
public final class ApplyStationImport {
    private final UnitOfWork work;
    private final PersonStore people;
    private final StationStore store;

    public ApplyStationImport(UnitOfWork work, PersonStore people, StationStore store) {
        this.work = work;
        this.people = people;
        this.store = store;
    }

    /** @return refused if what the plan was made upon has changed since */
    public StationImportResult apply(StationImportPlan plan) {
        if (plan.changesNothing()) return new StationImportResult.Applied(report(plan, 0));
        return work.act(Message.of("station.act.import", plan.source()), () -> {
            if (!StationImportPlan.Basis.of(store).equals(plan.basis())) return stale(plan);
            int before = store.all().size();
            plan.stations().forEach(station -> write(station, plan.source()));
            return new StationImportResult.Applied(report(plan, store.all().size() - before));
        });
    }

    private void write(PlannedStation planned, String source) {
        Station station = store.find(planned.city()).orElseGet(() -> make(planned));
        for (PlannedRole role : planned.roles()) {
            if (role.outcome() != PlannedRole.Outcome.NEW) continue;
            boolean han = Names.hasHan(role.name());
            Person person = people.add(role.name(), han ? role.name() : "", han ? "" : role.name(), "");
            store.add(new StationStore.NewRole(
                    station.id(), person.id(), role.rank(), role.name(), Optional.empty(), Optional.empty(), source));
        }
    }

    private Station make(PlannedStation planned) {
        boolean led = planned.roles().stream()
                .anyMatch(role -> role.rank() == StationRank.LEADER && role.outcome() == PlannedRole.Outcome.NEW);
        return store.add(
                planned.city(), planned.name(), Optional.empty(), led ? StationStatus.ACTIVE : StationStatus.VACANT);
    }

    private static StationImportResult stale(StationImportPlan plan) {
        return new StationImportResult.Refused(List.of(Problem.error(Place.in(plan.source()), "station.import.stale")));
    }

    private StationImportReport report(StationImportPlan plan, int stations) {
        return new StationImportReport(
                stations,
                Math.toIntExact(plan.count(PlannedRole.Outcome.NEW)),
                Math.toIntExact(plan.count(PlannedRole.Outcome.UNCHANGED)),
                Math.toIntExact(plan.count(PlannedRole.Outcome.REFUSED)),
                SamePerson.proposals(people.all(), people.aliases()).size());
    }
}
