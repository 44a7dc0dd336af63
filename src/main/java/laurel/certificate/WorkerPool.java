package laurel.certificate;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thread per processor for the items of a batch, with a short queue, so that memory does not grow with the batch.
 * Results arrive on the calling thread, in the order of the items. Nothing is ever interrupted.
 */
final class WorkerPool implements AutoCloseable {
    private static final int QUEUE_PER_WORKER = 3;

    private final ExecutorService threads;
    private final int window;

    WorkerPool(int workers) {
        AtomicInteger number = new AtomicInteger();
        this.window = workers * QUEUE_PER_WORKER;
        this.threads = Executors.newFixedThreadPool(workers, job -> {
            Thread thread = new Thread(job, "certificates-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    static WorkerPool forThisMachine() {
        return new WorkerPool(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param job run on the threads of the pool
     * @param stop asked before an item is begun, on the threads of the pool too; what was begun is finished
     * @param done called here with each result
     * @throws RuntimeException or an error, as the first job threw it that threw anything, in the order of the items
     */
    <T, R> void run(List<T> items, Function<T, R> job, BooleanSupplier stop, Consumer<R> done) {
        ArrayDeque<CompletableFuture<Optional<R>>> running = new ArrayDeque<>();
        Iterator<T> rest = items.iterator();
        while (true) {
            while (running.size() < window && rest.hasNext() && !stop.getAsBoolean()) {
                T item = rest.next();
                running.add(CompletableFuture.supplyAsync(() -> begun(item, job, stop), threads));
            }
            CompletableFuture<Optional<R>> oldest = running.poll();
            if (oldest == null) return;
            joined(oldest).ifPresent(done);
        }
    }

    private static <R> R joined(CompletableFuture<R> job) {
        try {
            return job.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            if (failed.getCause() instanceof Error cause) throw cause;
            throw failed;
        }
    }

    /** An item that waited in the queue meanwhile is not begun either. */
    private static <T, R> Optional<R> begun(T item, Function<T, R> job, BooleanSupplier stop) {
        return stop.getAsBoolean() ? Optional.empty() : Optional.of(job.apply(item));
    }

    /** Waits until nothing runs any more. */
    @Override
    public void close() {
        threads.shutdown();
        boolean over = false;
        while (!over) over = awaited();
    }

    /** An interrupt meanwhile is dropped: handed on, it would close the database's file under the ledger. */
    private boolean awaited() {
        try {
            return threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException dropped) {
            return threads.isTerminated();
        }
    }
}
