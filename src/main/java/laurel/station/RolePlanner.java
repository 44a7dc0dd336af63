package laurel.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Names;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Compares the names of one city's rows with the roles that last. */
final class RolePlanner {
    private record Held(StationRank rank, String name, boolean stored) {}

    private final String source;
    private final List<Problem> problems;
    private final List<Held> held = new ArrayList<>();

    RolePlanner(String source, List<StationRole> roles, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        roles.stream()
                .filter(StationRole::lasts)
                .forEach(role -> held.add(new Held(role.rank(), role.printedName(), true)));
    }

    List<PlannedRole> plan(PublishedStation row) {
        List<PlannedRole> planned = new ArrayList<>();
        for (StationRank rank : StationRank.values()) {
            List<String> names = rank.of(row);
            boolean tooMany = rank.single() && names.size() > 1;
            if (tooMany) {
                problems.add(Problem.error(
                        Place.line(source, row.line()).field(row.city()),
                        "station.import.several",
                        rank.title(),
                        String.join(", ", names)));
            }
            for (String name : names) {
                PlannedRole.Outcome outcome = tooMany ? PlannedRole.Outcome.REFUSED : outcome(row, rank, name);
                planned.add(new PlannedRole(row.line(), rank, name, outcome));
            }
        }
        return planned;
    }

    private PlannedRole.Outcome outcome(PublishedStation row, StationRank rank, String name) {
        Place place = Place.line(source, row.line()).field(name);
        Optional<Held> same =
                held.stream().filter(role -> Names.same(role.name(), name)).findFirst();
        if (same.isPresent()) {
            if (same.get().rank() == rank && same.get().stored()) return PlannedRole.Outcome.UNCHANGED;
            problems.add(Problem.error(
                    place, "station.import.otherRole", name, same.get().rank().title()));
            return PlannedRole.Outcome.REFUSED;
        }
        Optional<Held> holder = held.stream()
                .filter(role -> rank.single() && role.rank() == rank)
                .findFirst();
        if (holder.isPresent()) {
            problems.add(Problem.error(
                    place, "station.import.taken", rank.title(), holder.get().name()));
            return PlannedRole.Outcome.REFUSED;
        }
        held.add(new Held(rank, name, false));
        return PlannedRole.Outcome.NEW;
    }
}
