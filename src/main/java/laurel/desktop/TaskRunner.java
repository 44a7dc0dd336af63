package laurel.desktop;

import java.util.function.Consumer;
import laurel.kernel.Message;
import laurel.kernel.Progress;

/**
 * Runs work away from the window's thread. Work of one {@link Lane} runs one piece after the other, in the order in which
 * it was asked for. A failure is shown to the user by the runner, once; the caller hears of success only.
 */
public interface TaskRunner {
    /** One thread each. */
    enum Lane {
        /** Reads and writes of the database and of small files. */
        DATABASE,
        /** Drawing of previews, which somebody is waiting for. */
        RENDERING,
        /** Measuring of plans, which takes half a minute for thousands and must not hold up previews. */
        PLANNING,
        /** Whole batches, which may take minutes and must not hold up the others. */
        BATCH
    }

    /** The work; plain Java that knows no window. */
    @FunctionalInterface
    interface Job<T> {
        /** @throws java.util.concurrent.CancellationException if it stopped because the user wished so */
        T run(Progress progress);
    }

    /**
     * @param title what is being done, for the status bar
     * @param onDone gets the result on the window's thread; not called after a failure or a cancellation
     */
    <T> RunningTask run(Lane lane, Message title, Job<T> job, Consumer<? super T> onDone);

    /** The same for work on the database. */
    default <T> RunningTask run(Message title, Job<T> job, Consumer<? super T> onDone) {
        return run(Lane.DATABASE, title, job, onDone);
    }
}
