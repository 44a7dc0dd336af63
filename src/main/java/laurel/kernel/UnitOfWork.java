package laurel.kernel;

import java.util.function.Supplier;

/**
 * The only way to write: a named act, in one transaction, by the actor and at the time that the implementation knows. The
 * rows that the work changes are recorded with it, before and after, so that the act can be listed and taken back.
 */
public interface UnitOfWork {
    /**
     * Runs the work in one transaction; when this returns, the act is on the disk. A nested call joins the running act.
     *
     * @param name what is being done, for the history ("Import 20 applications")
     * @return what the work returned
     * @throws StorageFailure if it could not be written; nothing of it is then kept
     * @throws RuntimeException what the work threw; nothing of it is then kept
     */
    <T> T act(Message name, Supplier<T> work);

    /** The same for work without a result. */
    default void act(Message name, Runnable work) {
        act(name, () -> {
            work.run();
            return true;
        });
    }

    /**
     * As {@link #act(Message, Supplier)}, for an act that reaches outside the database (a certificate handed out, a serial
     * spent) and therefore can never be taken back.
     */
    <T> T finalAct(Message name, Supplier<T> work);
}
