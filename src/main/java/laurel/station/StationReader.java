package laurel.station;

import java.nio.file.Path;
import java.util.List;
import laurel.kernel.Problem;

/** Reads the tables of stations in a published post. */
public interface StationReader {
    /**
     * What a post says of stations.
     *
     * @param source the post's file name
     * @param stations the rows of its tables, in order; empty if it has none
     */
    record Published(String source, List<PublishedStation> stations, List<Problem> problems) {
        public Published {
            stations = List.copyOf(stations);
            problems = List.copyOf(problems);
        }
    }

    /** @throws laurel.kernel.FileFailure if the file cannot be read */
    Published read(Path file);
}
