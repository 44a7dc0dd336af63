package laurel.desktop;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.kernel.Message;

/**
 * The runner of the real window: a named daemon thread per lane, results and failures on the JavaFX thread. {@link #run}
 * and the list of running tasks belong to the JavaFX thread.
 */
public final class FxTaskRunner implements TaskRunner {
    private final Executor window;
    private final BiConsumer<Message, Throwable> failed;
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    /** Kept, because the view listens weakly and would else be forgotten. */
    private final ObservableList<RunningTask> runningView = FXCollections.unmodifiableObservableList(running);

    /** @param failed shows what went wrong with the work of that title; called on the JavaFX thread */
    public FxTaskRunner(BiConsumer<Message, Throwable> failed) {
        this(failed, Platform::runLater);
    }

    FxTaskRunner(BiConsumer<Message, Throwable> failed, Executor window) {
        this.failed = failed;
        this.window = window;
        for (Lane lane : Lane.values()) lanes.put(lane, Executors.newSingleThreadExecutor(work -> thread(lane, work)));
    }

    private static Thread thread(Lane lane, Runnable work) {
        Thread thread = new Thread(work, "laurel-" + lane.name().toLowerCase(Locale.ROOT));
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T> RunningTask run(Lane lane, Message title, Job<T> job, Consumer<? super T> onDone) {
        RunningTask task = new RunningTask(title, window);
        running.add(task);
        lane(lane).execute(() -> work(task, job, onDone));
        return task;
    }

    private ExecutorService lane(Lane lane) {
        ExecutorService executor = lanes.get(lane);
        if (executor == null) throw new IllegalStateException("no thread for " + lane);
        return executor;
    }

    private <T> void work(RunningTask task, Job<T> job, Consumer<? super T> onDone) {
        try {
            task.checkCancelled();
            T result = job.run(task);
            window.execute(() -> {
                end(task);
                onDone.accept(result);
            });
        } catch (CancellationException e) {
            window.execute(() -> end(task));
        } catch (Throwable e) { // the border: whatever the work threw is shown once, here
            window.execute(() -> {
                end(task);
                failed.accept(task.title(), e);
            });
        }
    }

    private void end(RunningTask task) {
        task.finished();
        running.remove(task);
    }

    /** @return the tasks that wait or run, oldest first */
    public ObservableList<RunningTask> running() {
        return runningView;
    }

    /** Asks all work to stop after the item it is at. */
    public void cancelAll() {
        List.copyOf(running).forEach(RunningTask::cancel);
    }

    /**
     * Takes no new work and waits for what was asked for, so that no write is cut short when the program ends. For any
     * thread but the window's, which the work may need to end.
     *
     * @param patience how long to wait for each thread
     * @return whether everything had ended within the time
     * @throws InterruptedException if somebody no longer wants to wait
     */
    public boolean close(Duration patience) throws InterruptedException {
        lanes.values().forEach(ExecutorService::shutdown);
        boolean over = true;
        for (ExecutorService lane : lanes.values()) {
            over &= lane.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        return over;
    }
}
