package laurel.kernel;

import java.util.concurrent.CancellationException;

/**
 * How a long piece of work tells where it is and learns that it should stop. Both faces of the program implement it; the
 * work itself knows neither.
 */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total, Message now) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Called between items, from any thread; cheap.
     *
     * @param done items finished
     * @param total items in all, or 0 if not known yet
     * @param now what is being worked on
     */
    void at(long done, long total, Message now);

    boolean cancelled();

    /** @throws CancellationException if the user wants the work to stop; to be called between items only */
    default void checkCancelled() {
        if (cancelled()) throw new CancellationException();
    }
}
