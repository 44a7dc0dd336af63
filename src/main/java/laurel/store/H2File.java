package laurel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.MapMappers;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;

/**
 * The one place where H2 is told how to open a file.
 *
 * <p>{@code async:} survives interrupted threads; {@code WRITE_DELAY=0} keeps every acknowledged commit when the process is
 * killed, and so does {@code REUSE_SPACE=FALSE}, because H2 finds its newest state after a crash at the file's end and may
 * overlook one that it put into a gap; both must stand in every URL of a file. With tracing off no file with the text of failed
 * statements appears.
 */
final class H2File {
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String FILE_SETTINGS = ";WRITE_DELAY=0;REUSE_SPACE=FALSE" + SETTINGS;
    private static final String SUFFIX = ".mv.db";

    /** Below it the room of old states is not worth the time of copying what is alive, in bytes. */
    private static final long SMALL = 4 << 20;

    /** The share of the file that is alive below which closing copies it, in percent. */
    private static final int SPARSE = 50;

    private static final String SETTING =
            "select setting_value from information_schema.settings where setting_name = ?";

    static {
        // A file from a stranger could name any class on the class path as a trigger; H2 reads this once.
        System.setProperty("h2.allowedClasses", RowRecorder.class.getName());
    }

    private H2File() {}

    /** @return the source of connections to the file, which must exist */
    static JdbcDataSource existing(Path file) {
        return source("async:" + withoutSuffix(file) + FILE_SETTINGS + ";IFEXISTS=TRUE");
    }

    /** @return the source of connections to the file, made by the first of them */
    static JdbcDataSource created(Path file) {
        return source("async:" + withoutSuffix(file) + FILE_SETTINGS);
    }

    /** @return the source of connections to a fresh database that lives as long as one of them is open */
    static JdbcDataSource inMemory() {
        return source("mem:" + UUID.randomUUID() + SETTINGS);
    }

    /**
     * Ends the database behind its last connection. A file that only ever grew while it was open is written anew, beside
     * itself, once most of it is old states; it takes its place in one step.
     *
     * @param size of the file in bytes; 0 for a database in memory
     * @return whether it was written anew
     */
    static boolean shutDown(Connection last, long size) throws SQLException {
        boolean anew = size > SMALL && isSparse(last);
        try (Statement statement = last.createStatement()) {
            statement.execute(anew ? "shutdown compact" : "shutdown");
        }
        return anew;
    }

    private static boolean isSparse(Connection connection) throws SQLException {
        // Of the file, what pieces that are still in use take up; and of these, what is alive in them.
        long alive = setting(connection, "info.FILL_RATE") * setting(connection, "info.CHUNKS_FILL_RATE") / 100;
        return alive < SPARSE;
    }

    private static long setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SETTING)) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                if (!result.next()) throw new IllegalStateException("H2 no longer tells " + name);
                return Long.parseLong(result.getString(1));
            }
        }
    }

    /**
     * Jdbi changes the case of column and parameter names before it compares them, in the computer's own language unless told
     * otherwise: a Turkish one finds no {@code ID} for {@code id}.
     *
     * @return the way to the data, the same in every language
     */
    static Jdbi jdbi(JdbcDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.configure(ReflectionMappers.class, mappers -> mappers.setCaseChange(CaseStrategy.LOWER));
        jdbi.configure(MapMappers.class, mappers -> mappers.setCaseChange(CaseStrategy.LOWER));
        return jdbi;
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static String withoutSuffix(Path file) {
        String path = file.toString();
        if (!path.endsWith(SUFFIX)) throw new IllegalArgumentException("not a database file: " + path);
        return path.substring(0, path.length() - SUFFIX.length());
    }
}
