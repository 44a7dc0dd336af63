package laurel.station;

/** Identifies a {@link StationRole}; given by the store, never reused. */
public record StationRoleId(long value) {}
