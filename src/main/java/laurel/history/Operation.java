package laurel.history;

/** What was done to a row. */
public enum Operation {
    INSERT,
    UPDATE,
    DELETE
}
