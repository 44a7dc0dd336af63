package laurel.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.kernel.Message;
import laurel.kernel.Revision;
import laurel.kernel.UnitOfWork;
import org.jdbi.v3.core.Handle;

/**
 * Writes acts: a row in {@code act}, the work's own rows, and what {@link RowRecorder} notes of each of them, in one
 * transaction. One act at a time; others wait. An act that changed no row leaves no trace and does not move the revision,
 * unless it is final.
 *
 * <p>The work must stay on the thread that called. A nested call joins: it has no name of its own, and if it fails, its
 * rows are taken back and the outer work may go on. Listeners of the revision run after the act is on the disk.
 */
public final class ActUnitOfWork implements UnitOfWork {
    /** In SQL, the id of the act that runs on this handle; null outside an act. */
    public static final String RUNNING = "@LAUREL_ACT";

    private static final String BEGIN = """
            insert into act (name_key, name_arguments, actor, at, undoable)
            values (:key, :arguments, :actor, :at, :undoable)
            """;
    private static final String ANNOUNCE = "set " + RUNNING + " = :act";
    private static final String MAKE_FINAL = "update act set undoable = false where id = " + RUNNING;
    private static final String HAS_CHANGES = "select exists (select 1 from change where act_id = :act)";
    private static final String FORGET = "delete from act where id = :act";
    private static final String NESTED = "nested";

    private final Database database;
    private final Clock clock;
    private final Supplier<String> actor;
    private final Revision revision;

    /**
     * @param clock tells when an act happened
     * @param actor tells who acts, asked once per act
     * @param revision moves after every act
     */
    public ActUnitOfWork(Database database, Clock clock, Supplier<String> actor, Revision revision) {
        this.database = database;
        this.clock = clock;
        this.actor = actor;
        this.revision = revision;
    }

    @Override
    public <T> T act(Message name, Supplier<T> work) {
        return run(name, true, work);
    }

    @Override
    public <T> T finalAct(Message name, Supplier<T> work) {
        return run(name, false, work);
    }

    private record Done<T>(T result, boolean kept) {}

    private <T> T run(Message name, boolean undoable, Supplier<T> work) {
        Optional<Handle> running = database.acting();
        if (running.isPresent()) return SqlErrors.translated(() -> join(running.get(), undoable, work));
        Database.Committed<Done<T>> committed = database.transaction(handle -> perform(handle, name, undoable, work));
        Done<T> done = committed.result();
        if (done.kept()) revision.moved();
        committed.unconfirmed().ifPresent(failure -> {
            throw failure;
        });
        return done.result();
    }

    private <T> Done<T> perform(Handle handle, Message name, boolean undoable, Supplier<T> work) {
        long act = begin(handle, name, undoable);
        try {
            handle.createUpdate(ANNOUNCE).bind("act", act).execute();
            T result = work.get();
            boolean kept = !undoable
                    || handle.createQuery(HAS_CHANGES)
                            .bind("act", act)
                            .mapTo(Boolean.class)
                            .one();
            if (!kept) handle.createUpdate(FORGET).bind("act", act).execute();
            return new Done<>(result, kept);
        } finally {
            handle.execute("set " + RUNNING + " = null");
        }
    }

    private long begin(Handle handle, Message name, boolean undoable) {
        return handle.createUpdate(BEGIN)
                .bind("key", name.key())
                .bind("arguments", MessageJson.write(name.arguments()))
                .bind("actor", actor.get())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("undoable", undoable)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static <T> T join(Handle handle, boolean undoable, Supplier<T> work) {
        handle.savepoint(NESTED);
        try {
            T result = work.get();
            if (!undoable) handle.execute(MAKE_FINAL);
            handle.releaseSavepoint(NESTED);
            return result;
        } catch (RuntimeException | Error e) {
            handle.rollbackToSavepoint(NESTED);
            throw e;
        }
    }
}
