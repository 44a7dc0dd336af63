package laurel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The interrupt key while long work runs: asks the work to stop between items and gives it a few seconds to end cleanly,
 * after which the program ends all the same. Never interrupts a thread, since that would close the database under it.
 */
final class Interruption {
    private static final long SECONDS_TO_END = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(ConsoleProgress progress) {
        hook = new Thread(() -> end(progress), "laurel-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interruption cancels(ConsoleProgress progress) {
        return new Interruption(progress);
    }

    private void end(ConsoleProgress progress) {
        progress.cancel();
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) progress.abandoned();
        } catch (InterruptedException e) {
            progress.abandoned();
        }
    }

    void workEnded() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it has just been told that the work ended.
            return;
        }
    }
}
