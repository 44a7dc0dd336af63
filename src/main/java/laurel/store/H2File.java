package laurel.store;

import java.nio.file.Path;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The one place where H2 is told how to open a file.
 *
 * <p>{@code async:} survives interrupted threads, {@code WRITE_DELAY=0} keeps every acknowledged commit when the process is
 * killed and must stand in every URL, and with tracing off no file with the text of failed statements appears.
 */
final class H2File {
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    private static final String SUFFIX = ".mv.db";

    static {
        // A file from a stranger could name any class on the class path as a trigger; H2 reads this once.
        System.setProperty("h2.allowedClasses", RowRecorder.class.getName());
    }

    private H2File() {}

    /** @return the source of connections to the file, which must exist */
    static JdbcDataSource existing(Path file) {
        return source("async:" + withoutSuffix(file) + SETTINGS + ";IFEXISTS=TRUE");
    }

    /** @return the source of connections to the file, made by the first of them */
    static JdbcDataSource created(Path file) {
        return source("async:" + withoutSuffix(file) + SETTINGS);
    }

    /** @return the source of connections to a fresh database that lives as long as one of them is open */
    static JdbcDataSource inMemory() {
        return source("mem:" + UUID.randomUUID() + SETTINGS);
    }

    static Jdbi jdbi(JdbcDataSource source) {
        return Jdbi.create(source);
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
