package laurel.boot;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.application.Platform;
import laurel.desktop.DisplayCheck;
import laurel.kernel.Problem;

/** Starts JavaFX. What JavaFX prints meanwhile, stack traces among it, is read for its reason and not shown. */
final class Toolkit {
    private Toolkit() {}

    /** @return why no window can be opened here; nothing if JavaFX runs */
    static Optional<Problem> start() {
        PrintStream err = System.err;
        Held held = new Held(err);
        System.setErr(new PrintStream(held, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) { // whatever it is, the command line goes on without a window
            return Optional.of(DisplayCheck.after(e, held.text()));
        } finally {
            System.setErr(err);
            held.letThrough();
        }
    }

    /** Keeps what is written until it lets everything through: a log handler made meanwhile holds on to the stream. */
    static final class Held extends FilterOutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean through;

        Held(OutputStream behind) {
            super(behind);
        }

        @Override
        public synchronized void write(int value) throws IOException {
            if (through) out.write(value);
            else kept.write(value);
        }

        synchronized String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }

        synchronized void letThrough() {
            through = true;
        }
    }
}
