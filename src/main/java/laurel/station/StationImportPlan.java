package laurel.station;

import java.util.List;
import laurel.kernel.Problem;

/**
 * What the import of a table of stations would do; nothing is written yet.
 *
 * @param source the post's file name
 * @param stations in the order of the post
 * @param problems everything a person should know, by line
 * @param basis what was stored when the plan was made; an older plan is refused
 */
public record StationImportPlan(String source, List<PlannedStation> stations, List<Problem> problems, Basis basis) {
    /** The stations and roles that the plan was compared with. */
    public record Basis(List<Station> stations, List<StationRole> roles) {
        public Basis {
            stations = List.copyOf(stations);
            roles = List.copyOf(roles);
        }

        static Basis of(StationStore store) {
            return new Basis(store.all(), store.roles());
        }
    }

    public StationImportPlan {
        stations = List.copyOf(stations);
        problems = List.copyOf(problems);
    }

    public long count(PlannedRole.Outcome outcome) {
        return stations.stream()
                .flatMap(station -> station.roles().stream())
                .filter(role -> role.outcome() == outcome)
                .count();
    }

    /** @return whether applying it would write nothing */
    public boolean changesNothing() {
        return count(PlannedRole.Outcome.NEW) == 0
                && stations.stream().allMatch(station -> station.station().isPresent());
    }
}
