package laurel.kernel;

import org.jspecify.annotations.Nullable;

/** A page cannot be drawn: a font file or a picture of the program is missing or broken. */
public final class RenderFailure extends Failure {
    private static final long serialVersionUID = 1L;

    public RenderFailure(Message text) {
        this(text, null);
    }

    public RenderFailure(Message text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
