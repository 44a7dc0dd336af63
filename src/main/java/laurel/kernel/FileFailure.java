package laurel.kernel;

import org.jspecify.annotations.Nullable;

/** A file outside the database cannot be read or written. */
public final class FileFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public FileFailure(Message text) {
        this(text, null);
    }

    public FileFailure(Message text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
