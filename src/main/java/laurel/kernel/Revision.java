package laurel.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the acts written since the program started and tells whoever shows data that it may be stale. Listeners are
 * called on the thread that wrote. Safe for all threads.
 */
public final class Revision {
    private final AtomicLong number = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public long number() {
        return number.get();
    }

    public void moved() {
        number.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** @return what to run when the listener is no longer wanted */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
