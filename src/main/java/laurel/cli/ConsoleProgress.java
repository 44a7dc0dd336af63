package laurel.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import laurel.certificate.Pace;
import laurel.kernel.Message;
import laurel.kernel.Progress;

/**
 * Progress on standard error, with rate and the time left: a line that is drawn over on a terminal, else a line every ten seconds. Cancelled by the
 * interrupt key, between items. Safe for all threads.
 */
final class ConsoleProgress implements Progress {
    private static final long PAUSE_ON_TERMINAL = 100_000_000L;
    private static final long PAUSE_IN_LOG = 10_000_000_000L;

    private final Console console;
    private final AtomicLong lastSaid = new AtomicLong(System.nanoTime());
    private final BooleanSupplier cancelled;
    private final long started = System.nanoTime();

    ConsoleProgress(Console console, BooleanSupplier cancelled) {
        this.console = console;
        this.cancelled = cancelled;
    }

    @Override
    public void at(long done, long total, Message now) {
        long time = System.nanoTime();
        long last = lastSaid.get();
        boolean finished = total > 0 && done == total && console.isTerminal();
        long pause = console.isTerminal() ? PAUSE_ON_TERMINAL : PAUSE_IN_LOG;
        if (!finished && (time - last < pause || !lastSaid.compareAndSet(last, time))) return;
        String what = console.texts().text(now);
        String text = total > 0 ? line(done, total, time) + " · " + what : what;
        if (console.isTerminal()) {
            console.err().print("\r\u001b[K" + text + (finished ? System.lineSeparator() : ""));
        } else {
            console.err().println(text);
        }
        console.err().flush();
    }

    /** @param time of {@link System#nanoTime} */
    private String line(long done, long total, long time) {
        Message line = new Pace(total, MILLISECONDS.convert(started, NANOSECONDS))
                .line((double) done / total, MILLISECONDS.convert(time, NANOSECONDS));
        return console.texts().text(line);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
