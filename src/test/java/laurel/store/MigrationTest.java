package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final Migrations NEWER =
            Migrations.in(List.of("laurel/db", "laurel/storetest", "laurel/storetest2"));
    private static final Migrations BROKEN =
            Migrations.in(List.of("laurel/db", "laurel/storetest", "laurel/storetest3"));

    /** As the cards, and one step below them. */
    private static final Migrations WITH_LIDS =
            Migrations.in(List.of("laurel/db", "laurel/storetest4", "laurel/storetest"));

    @TempDir
    private Path folder;

    @Test
    void theNewestMigrationIsFoundOnTheClassPath() {
        assertThat(Cards.SCHEMA.newest()).isEqualTo(901);
        assertThat(NEWER.newest()).isEqualTo(902);
        assertThat(Migrations.ofProgram().newest()).isBetween(1, 900);
    }

    @Test
    void anOlderDatabaseIsMigratedWithItsRows() {
        written();

        try (TestDatabase db = TestDatabase.in(folder, NEWER)) {
            assertThat(Cards.count(db.database(), "select count(*) from card where colour = 'red'"))
                    .isEqualTo(1);
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
            assertThat(Cards.count(db.database(), "select schema_version from app_meta"))
                    .isEqualTo(902);
        }
    }

    @Test
    void aMigratedTableIsStillRecorded() {
        written();

        try (TestDatabase db = TestDatabase.in(folder, NEWER)) {
            assertThatThrownBy(() -> Cards.add(db.database(), "outside"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("outside an act");
            db.unitOfWork().act(Message.of("test.act"), () -> Cards.rename(db.database(), 1, "new"));
            assertThat(Cards.count(db.database(), "select count(*) from change where after_row like '%red%'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theBackupMadeBeforeHoldsTheOlderDatabase(@TempDir Path restored) throws IOException {
        written();
        TestDatabase.in(folder, NEWER).close();

        unpack(onlyBackup(), restored);
        try (TestDatabase db = TestDatabase.in(restored, Cards.SCHEMA)) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        }
    }

    @Test
    void aMigrationThatFailsLeavesFileAndProgramAsTheyWere() throws IOException {
        written();
        byte[] before = Files.readAllBytes(folder.resolve("laurel.mv.db"));

        assertThatThrownBy(() -> TestDatabase.in(folder, BROKEN))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.text().key()).isEqualTo("store.migration.failed"));

        assertThat(folder.resolve("laurel.mv.db")).hasBinaryContent(before);
        assertThat(onlyBackup()).exists();
        try (TestDatabase db = Cards.in(folder)) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        }
    }

    @Test
    void aStepThatIsMissingBelowANewerOneIsMade() throws IOException {
        written();

        try (TestDatabase db = TestDatabase.in(folder, WITH_LIDS)) {
            assertThat(Cards.count(db.database(), "select count(*) from lid")).isZero();
            assertThat(Cards.titles(db.database())).hasSize(3);
        }
        assertThat(onlyBackup()).exists();
    }

    @Test
    void aManifestWithoutStepsIsExaminedAndOpened() throws IOException {
        written();
        Path manifest = folder.resolve("manifest.json");
        String json = Files.readString(manifest);
        Files.writeString(manifest, json.replaceAll(",\\s*\"steps\" : \\[[^]]*]", ""));
        assertThat(Manifest.read(manifest).contents().steps()).isEmpty();

        try (TestDatabase db = Cards.in(folder)) {
            assertThat(Cards.titles(db.database())).hasSize(3);
        }
        assertThat(Manifest.read(manifest).contents().steps()).isEqualTo(Cards.SCHEMA.steps());
    }

    @Test
    void aStepThatThisProgramDoesNotHaveIsRefused() throws IOException {
        TestDatabase.in(folder, WITH_LIDS).close();
        byte[] before = Files.readAllBytes(folder.resolve("laurel.mv.db"));

        assertThatThrownBy(() -> Cards.in(folder)).isInstanceOfSatisfying(StorageFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED);
            assertThat(failure.text().arguments().get(1).toString())
                    .startsWith("store.expected.steps")
                    .doesNotContain("900");
        });
        assertThat(folder.resolve("laurel.mv.db")).hasBinaryContent(before);
    }

    @Test
    void aMigrationThatDiedBeforeTheSwapIsDoneAgain() throws IOException {
        written();
        Path manifest = folder.resolve("manifest.json");
        Manifest older = Manifest.read(manifest);
        Manifest.open(older.contents().withoutRows(), older.file().created()).write(manifest);

        try (TestDatabase db = TestDatabase.in(folder, NEWER)) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        }
    }

    @Test
    void aMigrationThatDiedAfterTheSwapIsDone() throws IOException {
        written();
        Path manifest = folder.resolve("manifest.json");
        Manifest older = Manifest.read(manifest);
        TestDatabase.in(folder, NEWER).close();
        Manifest.open(older.contents().withoutRows(), older.file().created()).write(manifest);

        try (TestDatabase db = TestDatabase.in(folder, NEWER)) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        }
    }

    private void written() {
        try (TestDatabase db = Cards.in(folder)) {
            for (int i = 0; i < 3; i++) {
                String title = "card " + i;
                db.unitOfWork().act(Message.of("test.act"), () -> Cards.add(db.database(), title));
            }
        }
    }

    private Path onlyBackup() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    static void unpack(Path backup, Path target) {
        Backups.unpack(backup, "laurel.mv.db", target.resolve("laurel.mv.db"));
        Backups.unpack(backup, "manifest.json", target.resolve("manifest.json"));
    }
}
