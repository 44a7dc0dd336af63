package laurel.station.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import laurel.person.PersonId;
import laurel.person.store.JdbiPersonStore;
import laurel.station.City;
import laurel.station.Station;
import laurel.station.StationRank;
import laurel.station.StationRole;
import laurel.station.StationStatus;
import laurel.station.StationStore;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiStationStoreTest {
    private static final LocalDate DAY = LocalDate.of(2022, 8, 6);

    private final TestDatabase db = TestDatabase.inMemory();
    private final JdbiStationStore store = new JdbiStationStore(db.database());
    private final PersonId ada = act(
            () -> new JdbiPersonStore(db.database()).add("Ada", "", "Ada", "").id());

    @AfterEach
    void close() {
        db.close();
    }

    private <T> T act(Supplier<T> work) {
        return db.unitOfWork().act(Message.of("test.act"), work);
    }

    private Station add(String city) {
        return act(() -> store.add(new City(city), city + "站", Optional.of(DAY), StationStatus.ACTIVE));
    }

    private StationRole add(Station station, StationRank rank) {
        return act(() -> store.add(new StationStore.NewRole(
                station.id(), ada, rank, rank.key(), Optional.of(DAY), Optional.empty(), "s.md")));
    }

    @Test
    void keepsAStation() {
        Station station = add("guangzhou");

        assertThat(store.find(station.id())).contains(station);
        assertThat(store.find(new City("guangzhou"))).contains(station);
        assertThat(store.find(new City("shenzhen"))).isEmpty();
        assertThat(store.all()).containsExactly(station);
    }

    @Test
    void aCityHasOneStation() {
        add("guangzhou");

        assertThatThrownBy(() -> add("guangzhou")).isInstanceOf(StorageFailure.class);
    }

    @Test
    void savesAStationOnceForEachVersion() {
        Station station = add("guangzhou");
        Station inactive =
                new Station(station.id(), station.city(), station.name(), Optional.empty(), StationStatus.INACTIVE, 1);

        assertThat(act(() -> store.save(inactive)).map(Station::version)).contains(2);
        assertThat(act(() -> store.save(inactive))).isEmpty();
    }

    @Test
    void listsRolesFromTheLeaderDown() {
        Station station = add("guangzhou");
        StationRole member = add(station, StationRank.COMMITTEE_MEMBER);
        StationRole deputy = add(station, StationRank.DEPUTY);
        StationRole leader = add(station, StationRank.LEADER);
        StationRole other = add(add("shenzhen"), StationRank.LEADER);

        assertThat(store.roles(station.id())).containsExactly(leader, deputy, member);
        assertThat(store.roles()).containsExactly(leader, deputy, member, other);
    }

    @Test
    void endsARoleOnceForEachVersion() {
        StationRole role = add(add("guangzhou"), StationRank.LEADER);
        StationRole ended = new StationRole(
                role.id(),
                role.station(),
                role.person(),
                role.rank(),
                role.printedName(),
                role.from(),
                Optional.of(DAY.plusYears(1)),
                role.source(),
                role.version());

        assertThat(act(() -> store.save(ended)).map(StationRole::lasts)).contains(false);
        assertThat(act(() -> store.save(ended))).isEmpty();
    }
}
