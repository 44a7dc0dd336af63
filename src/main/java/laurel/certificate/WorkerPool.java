package laurel.certificate;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * About one thread per processor for the items of a batch, with a limited queue, so that memory does not grow with the batch.
 * Results arrive on the calling thread, in the order of the items. Nothing is ever interrupted.
 */
final class WorkerPool implements AutoCloseable {
    private static final int QUEUE_PER_WORKER = 3;

    private final ExecutorService threads;
    private final int window;

    WorkerPool(int workers) {
        this(workers, workers * QUEUE_PER_WORKER);
    }

    private WorkerPool(int workers, int window) {
        AtomicInteger number = new AtomicInteger();
        this.window = window;
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
     * One thread more than there are processors, as now and then each waits for the disk.
     *
     * @param ahead how many items may be begun, and their results be kept, before the oldest result is taken: they go on
     *     while the caller is busy
     */
    static WorkerPool writingFiles(int ahead) {
        return new WorkerPool(Runtime.getRuntime().availableProcessors() + 1, ahead);
    }

    /**
     * @param items asked for on the calling thread, one when there is room for it
     * @param job run on the threads of the pool
     * @param stop asked before an item is begun, on the threads of the pool too; what was begun is finished
     * @param done called here with each result
     * @throws RuntimeException or an error, as the first job threw it that threw anything, in the order of the items; or as the
     *     items threw it, after the results of what was begun
     */
    <T, R> void run(Iterator<T> items, Function<T, R> job, BooleanSupplier stop, Consumer<R> done) {
        AtomicBoolean over = new AtomicBoolean();
        BooleanSupplier ends = () -> over.get() || stop.getAsBoolean();
        ArrayDeque<CompletableFuture<Optional<R>>> running = new ArrayDeque<>();
        while (true) {
            while (running.size() < window && !stop.getAsBoolean()) {
                Optional<T> item = next(items, running, over, done);
                if (item.isEmpty()) break;
                running.add(CompletableFuture.supplyAsync(() -> begun(item.get(), job, ends), threads));
            }
            CompletableFuture<Optional<R>> oldest = running.poll();
            if (oldest == null) return;
            joined(oldest).ifPresent(done);
        }
    }

    /**
     * @return empty if there is none
     * @throws RuntimeException or an error of the items' own: nothing more is begun then, and what was begun was taken
     */
    private static <T, R> Optional<T> next(
            Iterator<T> items,
            ArrayDeque<CompletableFuture<Optional<R>>> running,
            AtomicBoolean over,
            Consumer<R> done) {
        try {
            return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
        } catch (RuntimeException | Error failure) {
            over.set(true);
            for (CompletableFuture<Optional<R>> begun : running) {
                try {
                    joined(begun).ifPresent(done);
                } catch (RuntimeException | Error another) {
                    failure.addSuppressed(another);
                }
            }
            throw failure;
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
