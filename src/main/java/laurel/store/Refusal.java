package laurel.store;

import java.nio.file.Path;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;

/**
 * Says no to a database file that is not what it should be: names the file, what was expected, what was found, and the
 * backup to go back to.
 *
 * @param file the refused file, which stays as it is
 * @param backups where to look for the newest verified backup
 */
record Refusal(Path file, Backups backups) {
    StorageFailure because(Message expected, Message found) {
        Message backup = backups.newest()
                .map(newest -> Message.of("store.backup.newest", newest))
                .orElseGet(() -> Message.of("store.backup.none", backups.folder()));
        return new StorageFailure(
                StorageFailure.Kind.REFUSED, Message.of("store.refused", file, expected, found, backup));
    }
}
