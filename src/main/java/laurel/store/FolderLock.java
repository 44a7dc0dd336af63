package laurel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for this process until closed. The operating system lets go of it when the process dies, so a crash
 * leaves nothing to clean up.
 */
final class FolderLock implements AutoCloseable {
    /** Closing a second channel would drop the first one's lock on POSIX systems, so none is opened. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StorageFailure LOCKED if another database object, here or in another process, holds the folder */
    static FolderLock take(DataFolder folder) {
        Path real = real(folder);
        if (!HELD.add(real)) throw locked(folder);
        FolderLock lock = null;
        try {
            lock = tryTake(real, folder);
        } catch (IOException e) {
            throw notLockable(folder, e);
        } finally {
            if (lock == null) HELD.remove(real);
        }
        if (lock == null) throw locked(folder);
        return lock;
    }

    private static @Nullable FolderLock tryTake(Path real, DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } finally {
            if (lock == null) channel.close();
        }
        return lock == null ? null : new FolderLock(real, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.lock.notMade", folder), e);
        } finally {
            HELD.remove(folder);
        }
    }

    private static Path real(DataFolder folder) {
        try {
            return folder.root().toRealPath();
        } catch (IOException e) {
            throw notLockable(folder, e);
        }
    }

    private static StorageFailure locked(DataFolder folder) {
        return new StorageFailure(StorageFailure.Kind.LOCKED, Message.of("store.lock.held", folder.root()));
    }

    private static StorageFailure notLockable(DataFolder folder, IOException e) {
        return new StorageFailure(StorageFailure.Kind.IO, Message.of("store.lock.notMade", folder.root()), e);
    }
}
