package laurel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import laurel.kernel.Revision;
import laurel.kernel.UnitOfWork;

/**
 * A real database for tests of adapters: the program's migrations, row triggers and unit of work, a clock that stands still
 * and the actor {@code tester}. Close it after the test.
 *
 * <pre>{@code
 * try (TestDatabase db = TestDatabase.inMemory()) {
 *     PersonStore store = new JdbiPersonStore(db.database());
 *     db.unitOfWork().act(Message.of("test.act"), () -> store.add(ada));
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    /** What the clock of every test database says. */
    public static final Instant NOW = Instant.parse("2023-10-21T08:30:00Z");

    /** The name under which every act of a test database stands. */
    public static final String ACTOR = "tester";

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Database database;
    private final Revision revision = new Revision();
    private final UnitOfWork unitOfWork;
    private final List<Path> scratch = new ArrayList<>();

    private TestDatabase(Database database) {
        this.database = database;
        this.unitOfWork = new ActUnitOfWork(database, CLOCK, () -> ACTOR, revision);
    }

    /** A fresh database without a file; fast. */
    public static TestDatabase inMemory() {
        return new TestDatabase(Database.inMemory(Migrations.ofProgram()));
    }

    /** The database of a folder, made if the folder is empty; for tests that close and open again. */
    public static TestDatabase in(Path folder) {
        return new TestDatabase(Database.open(folder, CLOCK));
    }

    /** The database of a folder as a program made it that knew only the migrations up to a number. */
    public static TestDatabase asOf(int migration, Path folder) {
        Migrations ofProgram = Migrations.ofProgram();
        return in(folder, new Migrations(ofProgram.folders(), ofProgram.steps().headSet(migration + 1)));
    }

    static TestDatabase inMemory(Migrations migrations) {
        return new TestDatabase(Database.inMemory(migrations));
    }

    static TestDatabase in(Path folder, Migrations migrations) {
        return new TestDatabase(Database.open(folder, CLOCK, migrations));
    }

    public Database database() {
        return database;
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** Moves once after every act that changed something. */
    public Revision revision() {
        return revision;
    }

    public Clock clock() {
        return CLOCK;
    }

    /** @return a folder for what lies beside a database that has none; gone when the database is closed */
    public Path scratch() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "scratch")), "home");
            scratch.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        scratch.forEach(TestDatabase::delete);
        scratch.clear();
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
