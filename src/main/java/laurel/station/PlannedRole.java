package laurel.station;

/**
 * What will become of one name in a table of stations.
 *
 * @param line where, 1-based
 * @param name as written
 */
public record PlannedRole(int line, StationRank rank, String name, Outcome outcome) {
    /** What will happen to a role. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        /** Not imported; a problem says why. */
        REFUSED
    }
}
