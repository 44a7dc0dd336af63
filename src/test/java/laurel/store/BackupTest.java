package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Message ACT = Message.of("test.act");

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void aBackupUnpackedIntoAnEmptyFolderIsTheDatabase() {
        Path backup;
        try (TestDatabase db = Cards.in(folder)) {
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "尹珉"));
            backup = db.database().backup();
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "later"));
        }
        MigrationTest.unpack(backup, other);

        try (TestDatabase db = Cards.in(other)) {
            assertThat(Cards.titles(db.database())).containsExactly("尹珉");
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "goes on"));
        }
    }

    @Test
    void theNewestTenAreKept() throws IOException {
        List<Path> made = new ArrayList<>();
        try (TestDatabase db = Cards.in(folder)) {
            for (int i = 0; i < 12; i++) made.add(db.database().backup());
        }

        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(made.subList(2, 12));
        }
    }

    @Test
    void aRefusalNamesTheNewestBackup() throws IOException {
        Path backup;
        try (TestDatabase db = Cards.in(folder)) {
            db.database().backup();
            backup = db.database().backup();
        }
        Files.delete(folder.resolve("laurel.mv.db"));

        assertThatThrownBy(() -> Cards.in(folder))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.text().arguments().get(3))
                                .isEqualTo(Message.of("store.backup.newest", backup)));
    }

    @Test
    void aBackupThatDoesNotHoldTheSameIsThrownAway() throws IOException {
        try (TestDatabase db = Cards.in(folder)) {
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "one"));
        }
        Files.createDirectories(other);
        Backups backups = new Backups(
                other.resolve("backups"), other.resolve("work"), Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC));
        Manifest manifest = Manifest.read(folder.resolve("manifest.json"));

        assertThatThrownBy(() -> backups.add(folder.resolve("laurel.mv.db"), manifest, Map.of("CARD", "x")))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.text().key()).isEqualTo("store.backup.differs"));
        assertThat(backups.newest()).isEmpty();
    }

    @Test
    void noBackupIsMadeWithinAnAct() {
        try (TestDatabase db = Cards.in(folder)) {
            assertThatThrownBy(
                            () -> db.unitOfWork().act(ACT, () -> db.database().backup()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
