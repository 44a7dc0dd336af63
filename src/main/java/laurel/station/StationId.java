package laurel.station;

/** Identifies a {@link Station}; given by the store, never reused. */
public record StationId(long value) {}
