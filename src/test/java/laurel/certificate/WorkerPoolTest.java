package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    @Test
    void closingWaitsForWhatWasBegunEvenAfterAnError() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        assertThatThrownBy(() -> {
                    try (WorkerPool pool = new WorkerPool(2)) {
                        pool.run(
                                List.of(1, 2).iterator(),
                                item -> job(item, begun, goOn, finished),
                                () -> false,
                                done -> {});
                    }
                })
                .isInstanceOf(AssertionError.class);
        assertThat(finished).isTrue();
    }

    @Test
    void whereThereIsNoNextItemWhatWasBegunIsTakenFirst() {
        Failure failure = new FileFailure(Message.of("test.broken"));
        List<Integer> done = new ArrayList<>();
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        Iterator<Integer> items = IntStream.iterate(0, item -> item + 1)
                .mapToObj(item -> {
                    if (item == 40) throw failure;
                    return item;
                })
                .iterator();
        assertThatThrownBy(() -> {
                    try (WorkerPool pool = WorkerPool.writingFiles(100)) {
                        pool.run(
                                items,
                                item -> {
                                    begun.add(item);
                                    return item;
                                },
                                () -> false,
                                done::add);
                    }
                })
                .isSameAs(failure);
        assertThat(done).containsExactlyInAnyOrderElementsOf(begun).isSorted();
    }

    @Test
    void aFailureOfAJobComesOutAsItIsAndResultsBeforeItInTheirOrder() {
        List<Integer> done = new ArrayList<>();
        Failure failure = new FileFailure(Message.of("test.broken"));
        assertThatThrownBy(() -> {
                    try (WorkerPool pool = new WorkerPool(3)) {
                        pool.run(
                                IntStream.range(0, 100).iterator(),
                                item -> {
                                    if (item == 60) throw failure;
                                    return item;
                                },
                                () -> false,
                                done::add);
                    }
                })
                .isSameAs(failure);
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    }

    @Test
    void askedToStopItBeginsNothingMoreAndFinishesWhatWasBegun() {
        int workers = 3;
        CountDownLatch busy = new CountDownLatch(workers);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean stop = new AtomicBoolean();
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        List<Integer> finished = new ArrayList<>();
        CompletableFuture<Void> user = CompletableFuture.runAsync(() -> {
            await(busy);
            stop.set(true);
            goOn.countDown();
        });
        try (WorkerPool pool = new WorkerPool(workers)) {
            pool.run(
                    IntStream.range(0, 200).iterator(),
                    item -> {
                        begun.add(item);
                        busy.countDown();
                        await(goOn);
                        return item;
                    },
                    stop::get,
                    finished::add);
        }
        user.join();
        assertThat(begun).hasSize(workers);
        assertThat(finished).containsExactlyInAnyOrderElementsOf(begun);
    }

    /** The first fails while the second is at work; the second goes on only after that. */
    private static int job(int item, CountDownLatch begun, CountDownLatch goOn, AtomicBoolean finished) {
        if (item == 1) {
            await(begun);
            goOn.countDown();
            throw new AssertionError("test");
        }
        begun.countDown();
        await(goOn);
        LockSupport.parkNanos(50_000_000);
        finished.set(true);
        return item;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
