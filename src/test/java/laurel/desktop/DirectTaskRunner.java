package laurel.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import laurel.kernel.Failure;
import laurel.kernel.Message;

/** Runs work at once, or when it is let go, on the caller's thread, for tests of view models; needs no toolkit. */
public final class DirectTaskRunner implements TaskRunner {
    private final List<Failure> failures = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<Lane> held = Optional.empty();
    private Consumer<RunningTask> beforeEach = task -> {};

    @Override
    public <T> RunningTask run(Lane lane, Message title, Job<T> job, Consumer<? super T> onDone) {
        RunningTask task = new RunningTask(title, Runnable::run);
        beforeEach.accept(task);
        if (held.equals(Optional.of(lane))) waiting.add(() -> work(task, job, onDone));
        else work(task, job, onDone);
        return task;
    }

    private <T> void work(RunningTask task, Job<T> job, Consumer<? super T> onDone) {
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
    }

    /** Work of that lane waits from now on. */
    public void hold(Lane lane) {
        held = Optional.of(lane);
    }

    /** Does all work that waits. */
    public void letGo() {
        held = Optional.empty();
        List<Runnable> works = List.copyOf(waiting);
        waiting.clear();
        works.forEach(Runnable::run);
    }

    /** The work that follows is cancelled by the user as soon as it tells of its first progress. */
    public DirectTaskRunner cancelledAtFirstReport() {
        beforeEach = task -> task.nowProperty().addListener((property, old, now) -> task.cancel());
        return this;
    }

    /** The work that follows is left alone again. */
    public void untroubled() {
        beforeEach = task -> {};
    }

    /** @return what the window would have shown, in order */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }
}
