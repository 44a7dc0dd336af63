package laurel.station;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.PersonId;

/**
 * Says which stations break the rules of the user groups on a day: one leader while active, at most one deputy, one role for
 * each person, nobody leads two.
 */
public final class StationCheck {
    private final LocalDate day;

    public StationCheck(LocalDate day) {
        this.day = day;
    }

    /** @return by station, in the order given; then leaders of several stations */
    public List<Problem> problems(Collection<Station> stations, Collection<StationRole> roles) {
        List<StationRole> held = roles.stream().filter(role -> role.holds(day)).toList();
        List<Problem> problems = new ArrayList<>();
        for (Station station : stations) {
            check(
                    station,
                    held.stream()
                            .filter(role -> role.station().equals(station.id()))
                            .toList(),
                    problems);
        }
        by(held.stream().filter(role -> role.rank() == StationRank.LEADER).toList()).values().stream()
                .filter(led -> led.stream().map(StationRole::station).distinct().count() > 1)
                .forEach(led -> problems.add(Problem.warning(
                        Place.NONE,
                        "station.check.leadsSeveral",
                        led.get(0).printedName(),
                        led.stream().map(StationRole::station).distinct().count())));
        return problems;
    }

    private static void check(Station station, List<StationRole> held, List<Problem> problems) {
        Place place = Place.in(station.name());
        for (StationRank rank : StationRank.values()) {
            List<StationRole> holders =
                    held.stream().filter(role -> role.rank() == rank).toList();
            if (rank.single() && holders.size() > 1) {
                problems.add(Problem.error(place, "station.check.several", rank.title(), names(holders)));
            }
            if (rank == StationRank.LEADER && holders.isEmpty() && station.status() == StationStatus.ACTIVE) {
                problems.add(Problem.error(place, "station.check.noLeader"));
            }
        }
        by(held).values().stream()
                .filter(several -> several.size() > 1)
                .forEach(several -> problems.add(Problem.error(
                        place, "station.check.severalRoles", several.get(0).printedName())));
    }

    private static Map<PersonId, List<StationRole>> by(List<StationRole> roles) {
        return roles.stream().collect(groupingBy(StationRole::person, LinkedHashMap::new, toList()));
    }

    private static String names(List<StationRole> roles) {
        return String.join(", ", roles.stream().map(StationRole::printedName).toList());
    }
}
