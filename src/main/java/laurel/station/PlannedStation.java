package laurel.station;

import java.util.List;
import java.util.Optional;

/**
 * What will become of one row of a table of stations.
 *
 * @param city which
 * @param name as written
 * @param station the stored one; empty if it will be made
 * @param roles leader first
 */
public record PlannedStation(City city, String name, Optional<Station> station, List<PlannedRole> roles) {
    public PlannedStation {
        roles = List.copyOf(roles);
    }
}
