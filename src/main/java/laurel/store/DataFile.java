package laurel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file under an open {@link Database}: holds the folder's lock, keeps the manifest, makes backups. Used by one thread at
 * a time, the one that holds the writer's lock.
 */
final class DataFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFile.class);
    /** Between two manifests written because of acts; what the later one lacks is found when a copy is examined. */
    private static final long MANIFEST_EVERY = TimeUnit.SECONDS.toNanos(2);

    private final DataFolder folder;
    private final FolderLock lock;
    private final Backups backups;
    private String created = "";
    private long manifestAt;

    private DataFile(DataFolder folder, FolderLock lock, Backups backups) {
        this.folder = folder;
        this.lock = lock;
        this.backups = backups;
    }

    /** Takes the folder; nothing in it is opened yet. */
    static DataFile take(Path path, Clock clock) {
        DataFolder folder = DataFolder.of(path);
        FolderLock lock = FolderLock.take(folder);
        return new DataFile(folder, lock, new Backups(folder.backups(), folder.work(), clock));
    }

    /** Makes the file ready and notes in the manifest that it is about to be opened. */
    Opening.Prepared prepare(Migrations migrations) {
        try {
            FolderTree.delete(folder.work());
            Files.createDirectories(folder.work());
            Opening.Prepared prepared = new Opening(folder, migrations, backups).prepare();
            created = FileMark.quick(folder.database()).created();
            note(Manifest.open(prepared.contents(), created));
            FolderTree.delete(folder.work());
            return prepared;
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.path.notRead", folder.root()), e);
        }
    }

    Path folder() {
        return folder.root();
    }

    JdbcDataSource source() {
        return H2File.existing(folder.database());
    }

    /** @return in bytes */
    long size() {
        return folder.database().toFile().length();
    }

    /** Something was committed; that the manifest could not be written is then no reason to deny it. */
    void committed(Handle handle) {
        if (System.nanoTime() - manifestAt < MANIFEST_EVERY) return;
        noteIfPossible(Manifest.open(Contents.of(handle), created));
    }

    /** The file that came back holds less than it did: the next program shall not take it for the whole. */
    StorageFailure shrunk(Contents known, Contents found) {
        noteIfPossible(Manifest.open(known, created));
        return refused(known, found);
    }

    private void noteIfPossible(Manifest manifest) {
        try {
            note(manifest);
        } catch (FileFailure e) {
            // Without the failure's arguments: a path may hold a person's name.
            LOG.warn("The manifest could not be written: {}", e.text().key());
        }
    }

    /** The file is closed and no longer changes. */
    void closed(Contents contents) {
        try {
            note(Manifest.closed(contents, FileMark.full(folder.database())));
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.path.notRead", folder.root()), e);
        }
    }

    /** @return the backup of what the handle sees, verified; nobody may write meanwhile */
    Path backup(Handle handle) {
        try {
            FolderTree.delete(folder.work());
            Files.createDirectories(folder.work());
            Map<String, String> sums = TableSums.of(handle);
            Contents contents = Contents.of(handle);
            Path zip = folder.work().resolve("taken.zip");
            handle.execute("backup to ?", zip.toString());
            Path copy = DataFolder.databaseIn(folder.work().resolve("taken"));
            Backups.unpack(zip, copy.getFileName().toString(), copy);
            Path backup = backups.add(copy, Manifest.open(contents, created), sums);
            FolderTree.delete(folder.work());
            new KeptCopies(folder.kept(), folder.backups().resolve("keep")).add();
            return backup;
        } catch (IOException e) {
            throw new StorageFailure(
                    StorageFailure.Kind.IO, Message.of("store.backup.notWritten", folder.backups()), e);
        }
    }

    StorageFailure refused(Contents expected, Contents found) {
        return new Refusal(folder.database(), backups)
                .because(
                        Message.of(
                                "store.expected.database", expected.database().toString(), expected.lastAct(), 0L),
                        Message.of("store.found.less", found.lastAct()));
    }

    private void note(Manifest manifest) {
        manifest.write(folder.manifest());
        manifestAt = System.nanoTime();
    }

    @Override
    public void close() {
        lock.close();
    }
}
