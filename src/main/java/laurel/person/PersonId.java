package laurel.person;

/** Identifies a {@link Person}; given by the store, never reused. */
public record PersonId(long value) {}
