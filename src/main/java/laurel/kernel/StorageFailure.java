package laurel.kernel;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened, read or written. */
public final class StorageFailure extends Failure {
    private static final long serialVersionUID = 1L;

    /** What kind of storage failure it is; the command line maps it to an exit code. */
    public enum Kind {
        /** Another instance holds the data folder. */
        LOCKED,
        /** The file is missing, empty, cut, foreign or written by a newer version; it was left untouched. */
        REFUSED,
        /** Reading or writing failed: disk full, medium gone, read-only. */
        IO
    }

    private final Kind kind;

    public StorageFailure(Kind kind, Message text) {
        this(kind, text, null);
    }

    public StorageFailure(Kind kind, Message text, @Nullable Throwable cause) {
        super(text, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
