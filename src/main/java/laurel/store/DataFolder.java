package laurel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;

/**
 * The folder of one database and the names of what lies in it. Immutable.
 *
 * @param root absolute and normal; holds no {@code ;}, which H2 would read as a setting
 */
record DataFolder(Path root) {
    private static final String FILE = "laurel";
    private static final String SUFFIX = ".mv.db";

    /** @throws StorageFailure if the path holds {@code ;} (REFUSED) or the folder cannot be made (IO) */
    static DataFolder of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (root.toString().indexOf(';') >= 0) {
            throw new StorageFailure(StorageFailure.Kind.REFUSED, Message.of("store.path.semicolon", root));
        }
        try {
            if (!Files.isDirectory(root)) createPrivate(root);
        } catch (IOException e) {
            throw new StorageFailure(StorageFailure.Kind.IO, Message.of("store.path.notMade", root), e);
        }
        return new DataFolder(root);
    }

    /** Names and addresses lie here: nobody but the owner looks in, where the file system can tell. */
    private static void createPrivate(Path root) throws IOException {
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path database() {
        return databaseIn(root);
    }

    static Path databaseIn(Path folder) {
        return folder.resolve(FILE + SUFFIX);
    }

    Path manifest() {
        return root.resolve("manifest.json");
    }

    Path lock() {
        return root.resolve("laurel.lock");
    }

    Path backups() {
        return root.resolve("backups");
    }

    /** @return where features keep files that never change, by the SHA-256 of their content */
    Path kept() {
        return root.resolve("keep");
    }

    /** @return the folder for copies under examination; emptied at every open */
    Path work() {
        return root.resolve("work");
    }
}
