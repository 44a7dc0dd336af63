package laurel.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import org.junit.jupiter.api.Test;

class StationCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);

    private final List<StationRole> roles = new ArrayList<>();

    private static Station station(long id, StationStatus status) {
        return new Station(new StationId(id), new City("city" + id), "City " + id, Optional.empty(), status, 1);
    }

    private void role(long station, long person, StationRank rank, Optional<LocalDate> to) {
        roles.add(new StationRole(
                new StationRoleId(roles.size() + 1L),
                new StationId(station),
                new PersonId(person),
                rank,
                "Person " + person,
                Optional.empty(),
                to,
                "s.md",
                1));
    }

    private List<String> problems(Station... stations) {
        return new StationCheck(DAY)
                .problems(List.of(stations), roles).stream()
                        .map(problem -> problem.place().source()
                                + problem.message().key().replace("station.check", ""))
                        .toList();
    }

    @Test
    void aStationWithOneOfEachIsWell() {
        role(1, 1, StationRank.LEADER, Optional.empty());
        role(1, 2, StationRank.DEPUTY, Optional.empty());
        role(1, 3, StationRank.COMMITTEE_MEMBER, Optional.empty());
        role(1, 4, StationRank.COMMITTEE_MEMBER, Optional.empty());

        assertThat(problems(station(1, StationStatus.ACTIVE))).isEmpty();
    }

    @Test
    void anActiveStationNeedsALeader() {
        role(1, 1, StationRank.LEADER, Optional.of(DAY.minusDays(1)));

        assertThat(problems(station(1, StationStatus.ACTIVE), station(2, StationStatus.VACANT)))
                .containsExactly("City 1.noLeader");
    }

    @Test
    void twoLeadersOrDeputiesAreTooMany() {
        role(1, 1, StationRank.LEADER, Optional.empty());
        role(1, 2, StationRank.LEADER, Optional.of(DAY));
        role(1, 3, StationRank.DEPUTY, Optional.empty());
        role(1, 4, StationRank.DEPUTY, Optional.empty());

        assertThat(problems(station(1, StationStatus.ACTIVE))).containsExactly("City 1.several", "City 1.several");
    }

    @Test
    void nobodyHasTwoRolesOrLeadsTwoStations() {
        role(1, 1, StationRank.LEADER, Optional.empty());
        role(1, 1, StationRank.DEPUTY, Optional.empty());
        role(2, 1, StationRank.LEADER, Optional.empty());

        assertThat(problems(station(1, StationStatus.ACTIVE), station(2, StationStatus.ACTIVE)))
                .containsExactly("City 1.severalRoles", ".leadsSeveral");
    }
}
