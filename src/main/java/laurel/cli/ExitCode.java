package laurel.cli;

/** How the program ends; documented in {@code docs/command-line.md} and never changed in silence. */
final class ExitCode {
    static final int DONE = 0;
    /** A failure of the program or its surroundings without a code of its own. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;
    /** The input cannot be used; its problems are listed, nothing was written. */
    static final int INVALID_INPUT = 3;
    /** Some items were done, others not; both are listed. */
    static final int PARTLY_DONE = 4;
    /** Another instance holds the data folder. */
    static final int LOCKED = 5;
    /** The database is missing, damaged, foreign or newer than the program; it was left untouched. */
    static final int DATABASE_REFUSED = 6;
    /** A file or the disk could not be read or written. */
    static final int IO = 74;
    /** Cancelled by the user; what was finished stays finished. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
