package laurel.station.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.station.City;
import laurel.station.Station;
import laurel.station.StationId;
import laurel.station.StationRank;
import laurel.station.StationRole;
import laurel.station.StationRoleId;
import laurel.station.StationStatus;
import laurel.station.StationStore;
import laurel.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** Stations and roles in the tables {@code station} and {@code station_role}. */
public final class JdbiStationStore implements StationStore {
    private static final String ADD = """
            insert into station (city, name, founded, status, version)
            values (:city, :name, :founded, :status, 1)
            """;
    private static final String FIND = """
            select id, city, name, founded, status, version
              from station
             where id = :id
            """;
    private static final String FIND_CITY = """
            select id, city, name, founded, status, version
              from station
             where city = :city
            """;
    private static final String ALL = """
            select id, city, name, founded, status, version
              from station
             order by id
            """;
    private static final String SAVE = """
            update station
               set city = :city, name = :name, founded = :founded, status = :status, version = version + 1
             where id = :id and version = :version
            """;
    private static final String ADD_ROLE = """
            insert into station_role (station_id, person_id, rank_, printed_name, from_day, to_day, source,
                   version)
            values (:station, :person, :rank, :printedName, :from, :to, :source, 1)
            """;
    private static final String FIND_ROLE = """
            select id, station_id, person_id, rank_, printed_name, from_day, to_day, source, version
              from station_role
             where id = :id
            """;
    private static final String ROLES_OF = """
            select id, station_id, person_id, rank_, printed_name, from_day, to_day, source, version
              from station_role
             where station_id = :station
             order by case rank_ when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end, id
            """;
    private static final String ROLES = """
            select id, station_id, person_id, rank_, printed_name, from_day, to_day, source, version
              from station_role
             order by station_id, case rank_ when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end, id
            """;
    private static final String SAVE_ROLE = """
            update station_role
               set station_id = :station, person_id = :person, rank_ = :rank,
                   printed_name = :printedName, from_day = :from, to_day = :to, source = :source,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final RowMapper<Station> STATION = (row, context) -> new Station(
            new StationId(row.getLong("id")),
            new City(row.getString("city")),
            row.getString("name"),
            day(row, "founded"),
            StationStatus.valueOf(row.getString("status")),
            row.getInt("version"));
    private static final RowMapper<StationRole> ROLE = (row, context) -> new StationRole(
            new StationRoleId(row.getLong("id")),
            new StationId(row.getLong("station_id")),
            new PersonId(row.getLong("person_id")),
            StationRank.valueOf(row.getString("rank_")),
            row.getString("printed_name"),
            day(row, "from_day"),
            day(row, "to_day"),
            row.getString("source"),
            row.getInt("version"));

    private final Database database;

    public JdbiStationStore(Database database) {
        this.database = database;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    @Override
    public Station add(City city, String name, Optional<LocalDate> founded, StationStatus status) {
        long id = database.withHandle(handle -> handle.createUpdate(ADD)
                .bind("city", city.key())
                .bind("name", name)
                .bind("founded", founded)
                .bind("status", status.name())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Station(new StationId(id), city, name, founded, status, 1);
    }

    @Override
    public Optional<Station> find(StationId id) {
        return database.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id.value()).map(STATION).findOne());
    }

    @Override
    public Optional<Station> find(City city) {
        return database.withHandle(handle -> handle.createQuery(FIND_CITY)
                .bind("city", city.key())
                .map(STATION)
                .findOne());
    }

    @Override
    public List<Station> all() {
        return database.withHandle(
                handle -> handle.createQuery(ALL).map(STATION).list());
    }

    @Override
    public Optional<Station> save(Station station) {
        int saved = database.withHandle(handle -> handle.createUpdate(SAVE)
                .bind("id", station.id().value())
                .bind("city", station.city().key())
                .bind("name", station.name())
                .bind("founded", station.founded())
                .bind("status", station.status().name())
                .bind("version", station.version())
                .execute());
        return saved == 0 ? Optional.empty() : find(station.id());
    }

    @Override
    public StationRole add(NewRole role) {
        long id = database.withHandle(handle -> handle.createUpdate(ADD_ROLE)
                .bind("station", role.station().value())
                .bind("person", role.person().value())
                .bind("rank", role.rank().name())
                .bind("printedName", role.printedName())
                .bind("from", role.from())
                .bind("to", role.to())
                .bind("source", role.source())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return role(new StationRoleId(id)).orElseThrow();
    }

    private Optional<StationRole> role(StationRoleId id) {
        return database.withHandle(handle ->
                handle.createQuery(FIND_ROLE).bind("id", id.value()).map(ROLE).findOne());
    }

    @Override
    public List<StationRole> roles(StationId station) {
        return database.withHandle(handle -> handle.createQuery(ROLES_OF)
                .bind("station", station.value())
                .map(ROLE)
                .list());
    }

    @Override
    public List<StationRole> roles() {
        return database.withHandle(handle -> handle.createQuery(ROLES).map(ROLE).list());
    }

    @Override
    public Optional<StationRole> save(StationRole role) {
        int saved = database.withHandle(handle -> handle.createUpdate(SAVE_ROLE)
                .bind("id", role.id().value())
                .bind("station", role.station().value())
                .bind("person", role.person().value())
                .bind("rank", role.rank().name())
                .bind("printedName", role.printedName())
                .bind("from", role.from())
                .bind("to", role.to())
                .bind("source", role.source())
                .bind("version", role.version())
                .execute());
        return saved == 0 ? Optional.empty() : role(role.id());
    }
}
