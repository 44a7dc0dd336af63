package laurel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import laurel.kernel.StorageFailure;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The open database of one data folder. Safe for all threads; interrupting a thread that is inside does it no harm.
 * Opening, backing up and closing take the mark of an interrupt away: H2 opens and closes no file on a marked thread.
 *
 * <p>Adapters of features reach their tables through {@link #withHandle} and {@link #useHandle}. On a thread that runs an
 * act (see {@link ActUnitOfWork}) the handle is the act's own, so they take part in its transaction; on any other it is one
 * for reading: what is written through it is refused or undone. A handle must not leave its callback, and an act must not
 * hand its work to another thread.
 */
public final class Database implements AutoCloseable {
    private static final String SET_CLEAN =
            "update app_meta set clean_shutdown = :clean, h2_version = h2version() where only_row";

    private static final String LAST_ACT = "select coalesce(max(id), 0) from act";

    private final Optional<DataFile> file;
    private final Keeper keeper;
    private final UUID id;
    private final ReentrantLock writer = new ReentrantLock();
    /** The handle of the running act; touched only by the thread that holds the writer's lock. */
    private @Nullable Handle acting;

    private volatile boolean closed;

    private Database(Optional<DataFile> file, Keeper keeper) {
        this.file = file;
        this.keeper = keeper;
        this.id = keeper.known().database();
    }

    /**
     * Opens the database of a folder; makes folder and database if there never was one, backs up and migrates an older one.
     *
     * @param clock tells the time for the names of backups
     * @throws StorageFailure LOCKED if somebody else has the folder open; REFUSED if the file is missing, empty, cut, foreign
     *     or of a newer program, and then it keeps every byte; IO if the disk fails
     */
    public static Database open(Path folder, Clock clock) {
        return open(folder, clock, Migrations.ofProgram());
    }

    static Database open(Path folder, Clock clock, Migrations migrations) {
        unmark();
        DataFile file = DataFile.take(folder, clock);
        boolean opened = false;
        try {
            Database database = connect(file, file.prepare(migrations));
            opened = true;
            return database;
        } catch (JdbiException e) {
            throw SqlErrors.translated(e);
        } finally {
            if (!opened) file.close();
        }
    }

    /** A database without a file, gone when closed. */
    static Database inMemory(Migrations migrations) {
        JdbcDataSource source = H2File.inMemory();
        UUID id = UUID.randomUUID();
        Connection first = Keeper.connection(source);
        migrations.create(source, id);
        Contents contents = H2File.jdbi(source).withHandle(Contents::of);
        return new Database(Optional.empty(), new Keeper(Optional.empty(), source, first, contents));
    }

    private static Database connect(DataFile file, Opening.Prepared prepared) {
        JdbcDataSource source = file.source();
        Keeper keeper = new Keeper(Optional.of(file), source, Keeper.connection(source), prepared.contents());
        Database database = new Database(Optional.of(file), keeper);
        boolean opened = false;
        try {
            database.takeOver(file, prepared.asLeft());
            opened = true;
            return database;
        } finally {
            if (!opened) keeper.shutDown();
        }
    }

    /** @param asLeft whether the file is the one that was closed, which needs no second look */
    private void takeOver(DataFile opened, boolean asLeft) {
        open().useHandle(handle -> {
            if (!asLeft) examine(handle, opened);
            handle.createUpdate(SET_CLEAN).bind("clean", false).execute();
        });
    }

    private void examine(Handle handle, DataFile opened) {
        Contents found = Contents.of(handle);
        if (!found.mayFollow(keeper.known())) throw opened.refused(keeper.known(), found);
        RowTriggers.register(handle);
        keeper.knows(found);
    }

    /** @return the id given to the database at its birth; a restored backup has the same */
    public UUID databaseUuid() {
        return id;
    }

    /** @return the data folder; empty for a database in memory */
    public Optional<Path> folder() {
        return file.map(DataFile::folder);
    }

    /**
     * Runs SQL. Within an act all calls share its handle.
     *
     * @throws StorageFailure if the database cannot be read or refuses a row
     * @throws IllegalStateException if a row is written outside an act, the statement is wrong or the database closed
     */
    public <T> T withHandle(Function<Handle, T> work) {
        Optional<Handle> running = acting();
        if (running.isPresent()) return SqlErrors.translated(() -> work.apply(running.get()));
        return SqlErrors.translated(() -> open().withHandle(handle -> {
            handle.begin();
            T result = finished(handle, work);
            handle.rollback();
            return result;
        }));
    }

    /** As {@link #withHandle}, without a result. */
    public void useHandle(Consumer<Handle> work) {
        withHandle(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * Makes a backup of what is committed, opens it, compares it table by table, and keeps the newest ten. Files of the
     * folder {@code keep} are copied once and compared too. Writers wait.
     *
     * @return the file, in the folder {@code backups}
     * @throws StorageFailure if it could not be written or verified; the older backups are then untouched
     * @throws IllegalStateException if there is no file to back up or an act is running on this thread
     */
    public Path backup() {
        DataFile backed = file.orElseThrow(() -> new IllegalStateException("a database in memory has no backup"));
        if (acting().isPresent()) throw new IllegalStateException("no backup within an act");
        unmark();
        writer.lock();
        try {
            return SqlErrors.translated(() -> open().withHandle(backed::backup));
        } finally {
            writer.unlock();
        }
    }

    /** @return the handle of the act that runs on this thread */
    Optional<Handle> acting() {
        return writer.isHeldByCurrentThread() ? Optional.ofNullable(acting) : Optional.empty();
    }

    /**
     * What was committed.
     *
     * @param unconfirmed says that it was saved but the disk did not confirm it; empty if it did
     */
    record Committed<T>(T result, Optional<StorageFailure> unconfirmed) {}

    /** Runs the work in one transaction, one thread at a time; when this returns, it is saved. */
    <T> Committed<T> transaction(Function<Handle, T> work) {
        writer.lock();
        try {
            return SqlErrors.translated(() -> open().withHandle(handle -> {
                T result = committed(handle, work);
                return new Committed<>(result, settled(handle));
            }));
        } finally {
            writer.unlock();
        }
    }

    /** @return what went wrong after the commit, which can no longer be denied */
    private Optional<StorageFailure> settled(Handle handle) {
        try {
            handle.execute("checkpoint sync");
            keeper.knows(keeper.known()
                    .upTo(handle.createQuery(LAST_ACT).mapTo(Long.class).one()));
            file.ifPresent(kept -> kept.committed(handle));
            return Optional.empty();
        } catch (JdbiException e) {
            return Optional.of(SqlErrors.unconfirmed(e));
        }
    }

    private <T> T committed(Handle handle, Function<Handle, T> work) {
        acting = handle;
        try {
            handle.begin();
            T result = finished(handle, work);
            handle.commit();
            return result;
        } finally {
            acting = null;
        }
    }

    private static <T> T finished(Handle handle, Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (RuntimeException | Error e) {
            rollback(handle, e);
            throw e;
        }
    }

    private static void rollback(Handle handle, Throwable reason) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            reason.addSuppressed(SqlErrors.translated(e));
        }
    }

    private Jdbi open() {
        if (closed) throw new IllegalStateException("the database is closed");
        return keeper.open();
    }

    /** Waits for a running act, writes everything to the disk and lets go of the folder. Closing twice does nothing more. */
    @Override
    public void close() {
        if (acting().isPresent()) throw new IllegalStateException("not to be closed within an act");
        unmark();
        writer.lock();
        try {
            if (closed) return;
            if (file.isPresent()) shutDown(file.get());
            else keeper.shutDown();
        } finally {
            closed = true;
            file.ifPresent(DataFile::close);
            writer.unlock();
        }
    }

    private void shutDown(DataFile open) {
        Contents contents = lastWords();
        if (keeper.shutDown()) verify(open, contents);
        open.closed(contents);
    }

    private Contents lastWords() {
        try {
            return SqlErrors.translated(() -> open().withHandle(handle -> {
                handle.createUpdate(SET_CLEAN).bind("clean", true).execute();
                handle.execute("checkpoint sync");
                return Contents.of(handle);
            }));
        } catch (RuntimeException e) {
            keeper.abandon(e);
            throw e;
        }
    }

    /** What was written anew is counted before it is taken for the whole. */
    private static void verify(DataFile open, Contents contents) {
        Contents found = SqlErrors.translated(() -> H2File.jdbi(open.source()).withHandle(Contents::of));
        if (!found.equals(contents)) throw open.refused(contents, found);
    }

    /** Nobody in this program asks for a stop by an interrupt, so there is nothing to remember. */
    private static void unmark() {
        Thread.interrupted();
    }
}
