package laurel.roster;

/** Identifies an {@link Award}; given by the store, never reused. */
public record AwardId(long value) {}
