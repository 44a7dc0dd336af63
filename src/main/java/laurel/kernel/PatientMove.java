package laurel.kernel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Renames a file over another one and tries again for about a second if the system says no: on Windows a virus scanner or an
 * indexer holds a new file for some milliseconds. Any thread; the caller waits.
 *
 * @param mover renames once
 * @param pause waits; may return early
 */
record PatientMove(Mover mover, Consumer<Duration> pause) {
    private static final Duration FIRST = Duration.ofMillis(10);
    /** 10 + 20 + ... + 640 ms. */
    private static final int RETRIES = 7;

    /** One attempt; replaces what stands there. */
    @FunctionalInterface
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    static PatientMove ofThisMachine() {
        return new PatientMove(PatientMove::rename, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    /** @throws IOException the last refusal, or at once what waiting cannot mend */
    void move(Path from, Path to) throws IOException {
        Duration wait = FIRST;
        for (int retry = 0; retry < RETRIES; retry++) {
            try {
                mover.move(from, to);
                return;
            } catch (FileSystemException e) {
                if (!mayPass(e, to)) throw e;
            }
            pause.accept(wait);
            wait = wait.multipliedBy(2);
        }
        mover.move(from, to);
    }

    /** A file in use is a plain FileSystemException on Windows; a folder in the way stays there. */
    private static boolean mayPass(FileSystemException e, Path to) {
        boolean held = e instanceof AccessDeniedException || e.getClass().equals(FileSystemException.class);
        return held && !Files.isDirectory(to);
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
