package laurel.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The environment let us down: disk, lock, font, printer. Carries one message that says what to do; wrapped once, where the
 * library is called, and shown once, at a border of the program.
 */
public abstract class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    protected Failure(Message text, @Nullable Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
