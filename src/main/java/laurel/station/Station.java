package laurel.station;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A city's user group.
 *
 * @param id given by the store
 * @param city where; no two stations have the same
 * @param name as written when it became known
 * @param founded the day it was founded, if known
 * @param version counts changes; a writer with an older one is refused
 */
public record Station(
        StationId id, City city, String name, Optional<LocalDate> founded, StationStatus status, int version) {
    public Station {
        if (name.isBlank()) throw new IllegalArgumentException("station without a name");
    }
}
