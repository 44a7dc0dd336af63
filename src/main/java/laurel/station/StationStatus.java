package laurel.station;

/** The life of a station; it is never deleted. */
public enum StationStatus {
    PROPOSED,
    ACTIVE,
    /** It has nobody to lead it for the time being. */
    VACANT,
    INACTIVE
}
