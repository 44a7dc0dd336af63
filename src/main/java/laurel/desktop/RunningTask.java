package laurel.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work as the window sees it. {@link #at} and {@link #cancelled} are for the worker's thread; everything else
 * belongs to the window's thread. Cancelling only raises a flag that the work reads between two items: a thread is never
 * interrupted, because an interrupted write closes the database.
 */
public final class RunningTask implements Progress {
    /** The share of a task that has not told how much there is to do. */
    public static final double UNKNOWN = -1;

    private record Report(long done, long total, Message now) {}

    private final Message title;
    private final Executor window;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<Message> now;

    /** @param window runs what it is given on the window's thread */
    RunningTask(Message title, Executor window) {
        this.title = title;
        this.window = window;
        this.now = new ReadOnlyObjectWrapper<>(title);
    }

    /** Many reports between two frames cost one update. */
    @Override
    public void at(long done, long total, Message what) {
        if (latest.getAndSet(new Report(done, total, what)) == null) window.execute(this::show);
    }

    private void show() {
        Report report = latest.getAndSet(null);
        if (report == null) return;
        share.set(report.total() <= 0 ? UNKNOWN : Math.min(1.0, (double) report.done() / report.total()));
        now.set(report.now());
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    /** Asks the work to stop after the item it is at. */
    public void cancel() {
        cancelled.set(true);
        stopping.set(true);
    }

    void finished() {
        show();
        running.set(false);
    }

    /** Runs the action once the work is over, however it ended; at once if it is over already. */
    public void whenOver(Runnable action) {
        if (!running.get()) action.run();
        else running.addListener((property, before, now) -> action.run());
    }

    public Message title() {
        return title;
    }

    /** @return false once the work is over, however it ended */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** @return true from {@link #cancel} on */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** @return the finished share, 0 to 1, or {@link #UNKNOWN} */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** @return what is being worked on; the title before the first report */
    public ReadOnlyObjectProperty<Message> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
