package laurel.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import laurel.kernel.Failure;
import laurel.kernel.Message;

/** Runs work at once, on the caller's thread, for tests of view models; needs no toolkit. */
public final class DirectTaskRunner implements TaskRunner {
    private final List<Failure> failures = new ArrayList<>();
    private Consumer<RunningTask> beforeEach = task -> {};

    @Override
    public <T> RunningTask run(Lane lane, Message title, Job<T> job, Consumer<? super T> onDone) {
        RunningTask task = new RunningTask(title, Runnable::run);
        beforeEach.accept(task);
        try {
            task.checkCancelled();
            T result = job.run(task);
            task.finished();
            onDone.accept(result);
        } catch (CancellationException e) {
            task.finished();
        } catch (Failure failure) {
            task.finished();
            failures.add(failure);
        }
        return task;
    }

    /** The work that follows is cancelled by the user as soon as it tells of its first progress. */
    public DirectTaskRunner cancelledAtFirstReport() {
        beforeEach = task -> task.nowProperty().addListener((property, old, now) -> task.cancel());
        return this;
    }

    /** @return what the window would have shown, in order */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }
}
