package laurel.certificate;

/** Whether a sheet is printed on both sides, and about which of its edges it is turned. */
public enum Duplex {
    NONE,
    /** Turned like the page of a book. */
    LONG_EDGE,
    /** Turned like the leaf of a calendar on a wall. */
    SHORT_EDGE
}
