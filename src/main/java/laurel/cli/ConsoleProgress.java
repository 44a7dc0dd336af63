package laurel.cli;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import laurel.kernel.Message;
import laurel.kernel.Progress;

/**
 * Progress on standard error: a line that is drawn over on a terminal, else a line every ten seconds. Cancelled by the
 * interrupt key, between items. Safe for all threads.
 */
final class ConsoleProgress implements Progress {
    private static final long PAUSE_ON_TERMINAL = 100_000_000L;
    private static final long PAUSE_IN_LOG = 10_000_000_000L;

    private final Console console;
    private final AtomicLong lastSaid = new AtomicLong(System.nanoTime());
    private final BooleanSupplier cancelled;

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
        String line = total > 0 ? done + "/" + total + " " : "";
        String text = line + console.texts().text(now);
        if (console.isTerminal()) {
            console.err().print("\r\u001b[K" + text + (finished ? System.lineSeparator() : ""));
        } else {
            console.err().println(text);
        }
        console.err().flush();
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
