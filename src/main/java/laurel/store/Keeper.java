package laurel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The connection that keeps a database open: H2 closes one with its last connection, and one whose disk failed. The next use
 * opens that again, unless what came back lacks acts, which writing on would bury. Safe for all threads.
 */
final class Keeper {
    private final Optional<DataFile> file;
    private final JdbcDataSource source;
    private final Jdbi jdbi;
    private Connection connection;
    /** Why the file is not opened again. */
    private @Nullable StorageFailure refusal;

    private boolean ended;

    /** What was last seen in the database; the file that is opened again holds no less. */
    private volatile Contents known;

    /**
     * @param file empty for a database in memory
     * @param connection open, and from now on the keeper's
     */
    Keeper(Optional<DataFile> file, JdbcDataSource source, Connection connection, Contents known) {
        this.file = file;
        this.source = source;
        this.jdbi = H2File.jdbi(source);
        this.connection = connection;
        this.known = known;
    }

    /** @throws StorageFailure if there is none */
    static Connection connection(JdbcDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw SqlErrors.translated(e);
        }
    }

    /**
     * @throws StorageFailure if the file cannot be opened again, or holds less than it did
     * @throws IllegalStateException after {@link #shutDown} or {@link #abandon}
     */
    synchronized Jdbi open() {
        if (ended) throw new IllegalStateException("the database is closed");
        if (!isAlive()) reopen();
        return jdbi;
    }

    private boolean isAlive() {
        try {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    private void reopen() {
        DataFile lost =
                file.orElseThrow(() -> new StorageFailure(StorageFailure.Kind.IO, Message.of("store.io", "mem")));
        StorageFailure before = refusal;
        if (before != null) throw before;
        Connection again = connection(source);
        boolean kept = false;
        try {
            Contents found = jdbi.withHandle(Contents::of);
            if (!found.mayFollow(known)) throw refuse(lost.shrunk(known, found));
            connection = again;
            known = found;
            kept = true;
        } finally {
            if (!kept) close(again);
        }
    }

    private StorageFailure refuse(StorageFailure failure) {
        refusal = failure;
        return failure;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlErrors.translated(e);
        }
    }

    Contents known() {
        return known;
    }

    void knows(Contents contents) {
        known = contents;
    }

    /** Lets go of a database that could not be shut down, because of this reason. */
    synchronized void abandon(RuntimeException reason) {
        ended = true;
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(SqlErrors.translated(e));
        }
    }

    /** @return whether the file was written anew */
    synchronized boolean shutDown() {
        ended = true;
        try (Connection last = connection) {
            return H2File.shutDown(last, file.map(DataFile::size).orElse(0L));
        } catch (SQLException e) {
            throw SqlErrors.translated(e);
        }
    }
}
