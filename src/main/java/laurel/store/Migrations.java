package laurel.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The schema as numbered steps, {@code VNNN__what.sql} in one or more folders of the class path. Immutable.
 *
 * @param folders without leading slash
 * @param steps the numbers of all migrations; at least one
 */
record Migrations(List<String> folders, SortedSet<Integer> steps) {
    private static final Pattern NAME = Pattern.compile("(?:^|/)V(\\d+)__[^/]+\\.sql$");
    private static final String BIRTH = """
            insert into app_meta (only_row, database_id, schema_version, min_reader_version, clean_shutdown, h2_version)
            values (true, :id, :version, :version, true, h2version())
            """;
    private static final String STAMP = """
            update app_meta
               set schema_version = :version, min_reader_version = :version
             where only_row
            """;

    Migrations {
        folders = List.copyOf(folders);
    }

    /** The program's own. */
    static Migrations ofProgram() {
        return in(List.of("laurel/db"));
    }

    static Migrations in(List<String> folders) {
        SortedSet<Integer> steps = new TreeSet<>();
        folders.forEach(folder -> steps.addAll(versions(folder)));
        if (steps.isEmpty()) throw new IllegalStateException("no migration in " + folders);
        return new Migrations(folders, steps);
    }

    /** @return the schema version this program knows */
    int newest() {
        return steps.last();
    }

    /** Makes the schema in an empty database and gives it its id. */
    void create(JdbcDataSource source, UUID id) {
        Jdbi jdbi = H2File.jdbi(source);
        jdbi.useHandle(keepsOpen -> {
            flyway(source);
            jdbi.useHandle(handle -> {
                handle.createUpdate(BIRTH)
                        .bind("id", id)
                        .bind("version", newest())
                        .execute();
                RowTriggers.register(handle);
                handle.execute("checkpoint sync");
            });
        });
    }

    /** Brings an older database to the newest version. Stops half way if the program dies: not for the only copy. */
    void upgrade(JdbcDataSource source) {
        Jdbi jdbi = H2File.jdbi(source);
        jdbi.useHandle(keepsOpen -> {
            jdbi.useHandle(RowTriggers::remove);
            flyway(source);
            jdbi.useHandle(handle -> {
                handle.createUpdate(STAMP).bind("version", newest()).execute();
                RowTriggers.register(handle);
                handle.execute("checkpoint sync");
            });
        });
    }

    private void flyway(DataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(folders.stream()
                            .map(folder -> "classpath:" + folder)
                            .toArray(String[]::new))
                    .target(MigrationVersion.fromVersion(Integer.toString(newest())))
                    // A step that was added below a newer one is run as well.
                    .outOfOrder(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageFailure(
                    StorageFailure.Kind.IO, Message.of("store.migration.failed", Integer.toString(newest())), e);
        }
    }

    private static List<Integer> versions(String folder) {
        try {
            List<URL> roots = Collections.list(Migrations.class.getClassLoader().getResources(folder));
            return roots.stream()
                    .flatMap(Migrations::files)
                    .map(NAME::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(URL folder) {
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                String prefix = jar.getEntryName();
                return jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(prefix))
                        .toList()
                        .stream();
            }
            String[] names = new File(folder.toURI()).list();
            return names == null ? Stream.empty() : Stream.of(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("class path folder without a path: " + folder, e);
        }
    }
}
