package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test's own thread plays the window's: it runs what the workers send to it. */
@Timeout(30)
class FxTaskRunnerTest {
    private static final Message TITLE = Message.of("desktop.memory");

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final FxTaskRunner tasks = new FxTaskRunner((title, thrown) -> failures.add(thrown), window::add);

    @AfterEach
    void close() throws InterruptedException {
        tasks.cancelAll();
        assertThat(tasks.close(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void givesTheResultOnTheWindowsThread() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        RunningTask task = tasks.run(TITLE, progress -> Thread.currentThread(), worker -> {
            threads.add(worker);
            threads.add(Thread.currentThread());
        });
        untilOver(task);
        assertThat(threads.get(0).getName()).isEqualTo("laurel-database");
        assertThat(threads.get(0).isDaemon()).isTrue();
        assertThat(threads.get(1)).isSameAs(Thread.currentThread());
    }

    @Test
    void reportsAFailureOnceAndNoResult() throws InterruptedException {
        List<Object> results = new ArrayList<>();
        FileFailure failure = new FileFailure(Message.of("kernel.file.notRead", "a", "b"));
        RunningTask task = tasks.run(
                TITLE,
                progress -> {
                    throw failure;
                },
                results::add);
        untilOver(task);
        assertThat(failures).containsExactly(failure);
        assertThat(results).isEmpty();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void cancellingRaisesAFlagAndNeverInterrupts() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        List<Object> results = new ArrayList<>();
        RunningTask task = tasks.run(
                TITLE,
                progress -> {
                    started.countDown();
                    try {
                        cancelled.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    progress.checkCancelled();
                    return true;
                },
                results::add);
        started.await();
        task.cancel();
        cancelled.countDown();
        untilOver(task);
        assertThat(interrupted).isFalse();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void doesNotStartWhatWasCancelledWhileItWaited() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        tasks.run(TITLE, progress -> awaited(go), done -> {});
        RunningTask second = tasks.run(
                TITLE,
                progress -> {
                    ran.set(true);
                    return true;
                },
                done -> {});
        second.cancel();
        go.countDown();
        untilOver(second);
        assertThat(ran).isFalse();
    }

    @Test
    void tellsTheFinishedShare() throws InterruptedException {
        Message now = Message.of("desktop.close");
        RunningTask task = tasks.run(
                TITLE,
                progress -> {
                    for (int i = 1; i <= 1000; i++) progress.at(i, 2000, now);
                    return true;
                },
                done -> {});
        assertThat(task.shareProperty().get()).isEqualTo(RunningTask.UNKNOWN);
        untilOver(task);
        assertThat(task.shareProperty().get()).isEqualTo(0.5);
        assertThat(task.nowProperty().get()).isEqualTo(now);
    }

    @Test
    void aLaneDoesNotWaitForAnother() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        RunningTask slow = tasks.run(TaskRunner.Lane.RENDERING, TITLE, progress -> awaited(go), done -> {});
        untilOver(tasks.run(TITLE, progress -> true, done -> {}));
        assertThat(tasks.running()).containsExactly(slow);
        go.countDown();
        untilOver(slow);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untilOver(RunningTask task) throws InterruptedException {
        while (task.runningProperty().get()) window.take().run();
    }
}
