package laurel.application;

/** Identifies an {@link Application}; given by the store, never reused. */
public record ApplicationId(long value) {}
