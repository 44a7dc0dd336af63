package laurel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The interrupt key while a command runs: asks its work to stop between items and gives the command a few seconds to report
 * and to close the database, after which the program ends all the same. Never interrupts a thread, since that would close
 * the database under it.
 */
final class Interruption {
    private static final long SECONDS_TO_END = 10;

    private final Console console;
    private final AtomicBoolean pressed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd, "laurel-interruption");

    private Interruption(Console console) {
        this.console = console;
    }

    /** Begins to listen; {@link #end} must follow. */
    static Interruption begin(Console console) {
        Interruption interruption = new Interruption(console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean pressed() {
        return pressed.get();
    }

    private void waitForTheEnd() {
        pressed.set(true);
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) console.say("cli.abandoned");
        } catch (InterruptedException e) {
            console.say("cli.abandoned");
        }
    }

    /** The command has reported and everything is closed. */
    void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it has just been told that the command ended.
            return;
        }
    }
}
