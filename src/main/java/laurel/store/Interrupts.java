package laurel.store;

import java.util.function.Supplier;

/** Keeps a request to stop for later: H2 cannot open or copy a file on a thread that is marked as interrupted. */
final class Interrupts {
    private Interrupts() {}

    /** Runs the work on an unmarked thread and gives the mark back afterwards. */
    static <T> T postponed(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
