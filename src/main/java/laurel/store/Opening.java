package laurel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.kernel.AtomicFile;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.JdbiException;

/**
 * The steps from a locked data folder to a file that may be opened: make it if there never was one, compare it with its
 * manifest, examine a copy if it was not closed, migrate a copy if it is older.
 *
 * <p>H2 opens a cut file as an empty database and writes into it, so nothing is opened here but copies, and a refused file
 * keeps every byte. What replaces the file is complete and on the disk before it gets the name.
 */
final class Opening {
    private final DataFolder folder;
    private final Migrations migrations;
    private final Backups backups;

    Opening(DataFolder folder, Migrations migrations, Backups backups) {
        this.folder = folder;
        this.migrations = migrations;
        this.backups = backups;
    }

    /**
     * What may be opened.
     *
     * @param contents what the file holds at least
     * @param asLeft whether it is byte for byte the file that the program closed, so that it holds exactly this
     */
    record Prepared(Contents contents, boolean asLeft) {}

    /** @throws StorageFailure REFUSED if the file is not what it should be; it is then untouched */
    Prepared prepare() throws IOException {
        boolean there = Files.exists(folder.database());
        if (!Files.exists(folder.manifest())) {
            if (there) throw refused(Message.of("store.expected.manifest", folder.manifest()), "store.found.missing");
            return new Prepared(create(), false);
        }
        Manifest manifest = manifest();
        if (manifest.contents().isNewerThan(migrations.newest())) throw newer(manifest.contents());
        if (!there) {
            if (manifest.state() == Manifest.State.CREATING) return new Prepared(create(), false);
            throw refused(expected(manifest), "store.found.missing");
        }
        boolean closed = manifest.state() == Manifest.State.CLOSED;
        compare(manifest, closed ? FileMark.full(folder.database()) : FileMark.quick(folder.database()));
        return closed && isUpToDate(manifest.contents())
                ? new Prepared(manifest.contents(), true)
                : new Prepared(examine(manifest), false);
    }

    private Manifest manifest() {
        try {
            return Manifest.read(folder.manifest());
        } catch (IOException e) {
            throw refused(Message.of("store.expected.manifest", folder.manifest()), "store.found.unreadable");
        }
    }

    private Contents create() {
        UUID id = UUID.randomUUID();
        int version = migrations.newest();
        Manifest.creating(new Contents(id, version, version, 0, new TreeMap<>(), migrations.steps()))
                .write(folder.manifest());
        Path fresh = DataFolder.databaseIn(folder.work().resolve("fresh"));
        JdbcDataSource source = H2File.created(fresh);
        migrations.create(source, id);
        Contents contents = H2File.jdbi(source).withHandle(Contents::of);
        replaceBy(fresh);
        return contents;
    }

    private void compare(Manifest manifest, FileMark found) {
        FileMark file = manifest.file();
        if (found.size() == 0) throw refused(expected(manifest), "store.found.empty");
        if (found.size() < FileMark.HEADER) throw refused(expected(manifest), "store.found.short", found.size());
        if (found.created().isEmpty()) throw refused(expected(manifest), "store.found.other");
        if (!file.created().isEmpty() && !file.created().equals(found.created())) {
            throw refused(expected(manifest), "store.found.foreign");
        }
        if (found.size() < file.size()) throw refused(expected(manifest), "store.found.short", found.size());
        if (!file.sha256().isEmpty() && !file.sha256().equals(found.sha256())) {
            throw refused(expected(manifest), "store.found.altered");
        }
    }

    private Contents examine(Manifest manifest) throws IOException {
        Path copy = DataFolder.databaseIn(folder.work().resolve("examined"));
        Files.createDirectories(copy.getParent());
        Files.copy(folder.database(), copy);
        JdbcDataSource source = H2File.existing(copy);
        Contents found = contents(source, manifest);
        if (found.isNewerThan(migrations.newest())) throw newer(found);
        if (!found.mayFollow(manifest.contents())) throw notFollowing(manifest, found);
        if (!migrations.steps().containsAll(found.steps())) throw otherSteps(found);
        if (isUpToDate(found)) return found;
        return migrate(copy, source, found);
    }

    private boolean isUpToDate(Contents contents) {
        return contents.schemaVersion() == migrations.newest()
                && contents.steps().equals(migrations.steps());
    }

    private Contents contents(JdbcDataSource copy, Manifest manifest) {
        try {
            return H2File.jdbi(copy).withHandle(Contents::of);
        } catch (JdbiException e) {
            throw refused(expected(manifest), "store.found.damaged");
        }
    }

    private Contents migrate(Path copy, JdbcDataSource source, Contents found) throws IOException {
        Map<String, String> sums = H2File.jdbi(source).withHandle(TableSums::of);
        // Reading opened the copy, and H2 changes a file by closing it: the mark comes last.
        FileMark mark = FileMark.full(copy);
        backups.add(copy, Manifest.closed(found, mark), sums);
        migrations.upgrade(source);
        Contents migrated = H2File.jdbi(source).withHandle(Contents::of);
        // From here to the next manifest either file is right: the old one and the migrated one.
        Manifest.open(found.withoutRows(), mark.created()).write(folder.manifest());
        replaceBy(copy);
        return migrated;
    }

    private void replaceBy(Path file) {
        AtomicFile.write(folder.database(), out -> Files.copy(file, out));
    }

    private StorageFailure notFollowing(Manifest manifest, Contents found) {
        if (!manifest.contents().database().equals(found.database())) {
            return refused(expected(manifest), "store.found.foreign");
        }
        return refused(expected(manifest), "store.found.less", found.lastAct());
    }

    private StorageFailure newer(Contents contents) {
        return refused(
                Message.of("store.expected.version", Integer.toString(migrations.newest())),
                "store.found.version",
                Integer.toString(contents.schemaVersion()));
    }

    private StorageFailure otherSteps(Contents contents) {
        return refused(
                Message.of("store.expected.steps", list(migrations.steps())),
                "store.found.steps",
                list(contents.steps()));
    }

    private static String list(SortedSet<Integer> steps) {
        return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Message expected(Manifest manifest) {
        Contents contents = manifest.contents();
        return Message.of(
                "store.expected.database",
                contents.database().toString(),
                contents.lastAct(),
                manifest.file().size());
    }

    private StorageFailure refused(Message expected, String found, Object... arguments) {
        return new Refusal(folder.database(), backups).because(expected, Message.of(found, arguments));
    }
}
