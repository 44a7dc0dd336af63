package laurel.station;

import java.util.List;

/**
 * A row of a published table of stations, names as written.
 *
 * @param line where, 1-based
 * @param city as written
 */
public record PublishedStation(
        int line, String city, List<String> leaders, List<String> deputies, List<String> members) {
    public PublishedStation {
        leaders = List.copyOf(leaders);
        deputies = List.copyOf(deputies);
        members = List.copyOf(members);
    }
}
