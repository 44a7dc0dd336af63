package laurel.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;

/** Where stations and their roles are kept. Writes need a running act. */
public interface StationStore {
    /** A new role, from and to open where they are not known. */
    record NewRole(
            StationId station,
            PersonId person,
            StationRank rank,
            String printedName,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String source) {}

    /**
     * @return the station as stored, with an id and version 1
     * @throws laurel.kernel.StorageFailure if the city has a station
     */
    Station add(City city, String name, Optional<LocalDate> founded, StationStatus status);

    Optional<Station> find(StationId id);

    Optional<Station> find(City city);

    /** @return in the order in which they were added */
    List<Station> all();

    /** @return the stored station with the next version, or empty if somebody changed it since it was read */
    Optional<Station> save(Station station);

    /** @return the role as stored, with an id and version 1 */
    StationRole add(NewRole role);

    /** @return by rank, highest first, then in the order in which they were added */
    List<StationRole> roles(StationId station);

    /** @return by station, then as {@link #roles(StationId)} */
    List<StationRole> roles();

    /** @return the stored role with the next version, or empty if somebody changed it since it was read */
    Optional<StationRole> save(StationRole role);
}
