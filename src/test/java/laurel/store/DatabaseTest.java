package laurel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import laurel.kernel.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final Message ACT = Message.of("test.act");

    @TempDir
    private Path folder;

    @Test
    void anEmptyFolderGetsADatabase() throws IOException {
        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).isEmpty();
        }
        assertThat(names()).containsExactly("laurel.lock", "laurel.mv.db", "manifest.json");
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        UUID id;
        try (TestDatabase db = open()) {
            id = db.database().databaseUuid();
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "尹珉"));
        }
        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).containsExactly("尹珉");
            assertThat(db.database().databaseUuid()).isEqualTo(id);
        }
    }

    @Test
    void whatIsWrittenAfterReopeningIsStillRecorded() {
        try (TestDatabase db = open()) {
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "尹珉"));
        }
        try (TestDatabase db = open()) {
            assertThatThrownBy(() -> Cards.add(db.database(), "nobody's act"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("outside an act");
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "Ada"));
            assertThat(Cards.count(db.database(), "select count(*) from change"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aSecondInstanceIsToldWhichFolderIsTaken() {
        try (TestDatabase db = open()) {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(StorageFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.LOCKED);
                assertThat(failure.text().arguments()).containsExactly(folder);
            });
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "still open"));
        }
    }

    @Test
    void aPathWithASemicolonIsRefused() {
        Path bad = folder.resolve("x;INIT=CREATE TABLE t(i int)");
        assertThatThrownBy(() -> TestDatabase.in(bad)).isInstanceOfSatisfying(StorageFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED);
            assertThat(failure.text().key()).isEqualTo("store.path.semicolon");
        });
        assertThat(bad).doesNotExist();
    }

    @Test
    void aMissingFileIsRefusedAndNotMadeAnew() throws IOException {
        written();
        Files.delete(file());

        assertRefused("store.found.missing");
        assertThat(file()).doesNotExist();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        written();
        Files.write(file(), new byte[0]);

        assertRefusedUntouched("store.found.empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 16384})
    void aCutFileIsRefused(int bytes) throws IOException {
        written();
        cut(bytes);

        assertRefusedUntouched("store.found.short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 8192, 16384, 24576, 32768})
    void aFileCutAfterACrashLosesNothingSilently(int bytes) throws IOException {
        crashed();
        byte[] cut = cut(bytes);

        StorageFailure.Kind kind = null;
        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        } catch (StorageFailure e) {
            kind = e.kind();
            assertThat(file()).hasBinaryContent(cut);
        }
        assertThat(kind).isIn(bytes == 0 ? null : StorageFailure.Kind.REFUSED, null);
    }

    @Test
    void halfAFileIsRefusedAfterACrash() throws IOException {
        crashed();
        byte[] cut = cut((int) Files.size(file()) / 2);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED));
        assertThat(file()).hasBinaryContent(cut);
    }

    @Test
    void aFlippedByteIsNoticed() throws IOException {
        written();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertRefusedUntouched("store.found.altered");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        written();
        Files.writeString(file(), "Dear diary, ".repeat(20_000));

        assertRefusedUntouched("store.found.other");
    }

    @Test
    void anotherDatabaseIsRefused(@TempDir Path other) throws IOException {
        written();
        try (TestDatabase db = TestDatabase.in(other, Cards.SCHEMA)) {
            for (int i = 0; i < 50; i++) {
                String title = "card " + i;
                db.unitOfWork().act(ACT, () -> Cards.add(db.database(), title));
            }
        }
        Files.write(file(), Files.readAllBytes(DataFolder.databaseIn(other)));

        assertRefusedUntouched("store.found.foreign");
    }

    @Test
    void aCrashLeftoverOfAnotherDatabaseIsRefused() throws IOException {
        crashed();
        Manifest manifest = Manifest.read(manifest());
        Contents contents = manifest.contents();
        Contents another = new Contents(
                UUID.randomUUID(),
                contents.schemaVersion(),
                contents.minReaderVersion(),
                0,
                contents.rows(),
                contents.steps());
        Manifest.open(another, manifest.file().created()).write(manifest());

        assertRefusedUntouched("store.found.foreign");
    }

    @Test
    void aCrashLeftoverOfANewerProgramIsRefused() throws IOException {
        crashed();
        Manifest manifest = Manifest.read(manifest());
        Contents contents = manifest.contents();
        Contents older = new Contents(contents.database(), 1, 1, contents.lastAct(), contents.rows(), contents.steps());
        Manifest.open(older, manifest.file().created()).write(manifest());
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> TestDatabase.in(folder, Migrations.ofProgram()))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED));
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aRefusalReadsWellInBothLanguages() throws IOException {
        written();
        Files.delete(file());

        assertThatThrownBy(this::open).isInstanceOfSatisfying(StorageFailure.class, failure -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(Texts.load(locale, List.of("store")).text(failure.text()))
                        .contains(file().toString())
                        .doesNotContain("{", "store.");
            }
        });
    }

    @Test
    void aDatabaseThatDiedUnderItsUserComesBack() {
        try (TestDatabase db = open()) {
            write(db);
            assertThatThrownBy(() -> db.database().useHandle(handle -> handle.execute("shutdown immediately")))
                    .isInstanceOf(StorageFailure.class);

            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "card 3"));
        }
        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).hasSize(4);
        }
    }

    @Test
    void aDatabaseThatLostActsStaysRefused() throws IOException {
        written();
        byte[] older = Files.readAllBytes(file());
        try (TestDatabase db = open()) {
            write(db);
            assertThatThrownBy(() -> db.database().useHandle(handle -> handle.execute("shutdown immediately")))
                    .isInstanceOf(StorageFailure.class);
            Files.write(file(), older);

            assertLess(() -> Cards.titles(db.database()));
            assertLess(() -> db.unitOfWork().act(ACT, () -> Cards.add(db.database(), "buries")));
            assertLess(db::close);
        }
        assertLess(this::open);
    }

    private static void assertLess(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(StorageFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED);
            assertThat(failure.text().arguments().get(2)).isEqualTo(Message.of("store.found.less", 3L));
        });
    }

    @Test
    void anActThatTheDiskDidNotConfirmIsNotCalledLost() {
        try (TestDatabase db = open()) {
            assertThatThrownBy(() -> db.unitOfWork().act(ACT, () -> {
                        db.database().useHandle(DatabaseTest::diesAtTheCheckpoint);
                        return Cards.add(db.database(), "kept");
                    }))
                    .isInstanceOfSatisfying(
                            StorageFailure.class,
                            failure -> assertThat(failure.text().key()).isEqualTo("store.unconfirmed"));
            assertThat(db.revision().number()).isEqualTo(1);
            assertThat(Cards.titles(db.database())).containsExactly("kept");
        }
    }

    private static void diesAtTheCheckpoint(Handle handle) {
        handle.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (!context.getRawSql().equals("checkpoint sync")) return;
                try (Statement other = context.getConnection().createStatement()) {
                    other.execute("shutdown immediately");
                } catch (SQLException dead) {
                    assertThat(dead.getErrorCode()).isEqualTo(ErrorCode.DATABASE_IS_CLOSED);
                }
            }
        });
    }

    @Test
    void noClassButTheRecorderIsCalledBySql() {
        try (TestDatabase db = open()) {
            assertThatThrownBy(() -> db.database()
                            .useHandle(handle ->
                                    handle.execute("create alias stranger for 'java.lang.System.getProperty'")))
                    .isInstanceOfSatisfying(
                            StorageFailure.class,
                            failure -> assertThat(failure.text())
                                    .isEqualTo(Message.of(
                                            "store.io", Integer.toString(ErrorCode.ACCESS_DENIED_TO_CLASS_1))));
        }
    }

    @Test
    void aDatabaseWithoutItsManifestIsRefused() throws IOException {
        written();
        Files.delete(manifest());

        assertRefusedUntouched("store.found.missing");
    }

    @Test
    void anUnreadableManifestIsRefused() throws IOException {
        written();
        Files.writeString(manifest(), "{}");

        assertRefusedUntouched("store.found.unreadable");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws IOException {
        written();
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> TestDatabase.in(folder, Migrations.in(List.of("laurel/db"))))
                .isInstanceOfSatisfying(StorageFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED);
                    assertThat(failure.text().arguments().get(2))
                            .isEqualTo(Message.of("store.found.version", Integer.toString(Cards.SCHEMA.newest())));
                });
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aCrashLeftoverOpensByItself() throws IOException {
        crashed();

        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).containsExactly("card 0", "card 1", "card 2");
        }
    }

    @Test
    void aCreationThatDiedIsDoneAgain() throws IOException {
        written();
        Manifest made = Manifest.read(manifest());
        Manifest.creating(made.contents()).write(manifest());
        Files.delete(file());

        try (TestDatabase db = open()) {
            assertThat(Cards.titles(db.database())).isEmpty();
        }
    }

    @Test
    void noTraceOfAStatementIsLeftInTheFolder() throws IOException {
        try (TestDatabase db = open()) {
            assertThatThrownBy(() -> db.database().useHandle(handle -> handle.execute("select secret from nowhere")))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(names()).containsExactly("laurel.lock", "laurel.mv.db", "manifest.json");
    }

    @Test
    void aClosedDatabaseSaysSo() {
        TestDatabase db = open();
        db.close();
        db.close();

        assertThatThrownBy(() -> Cards.titles(db.database())).isInstanceOf(IllegalStateException.class);
    }

    private TestDatabase open() {
        return TestDatabase.in(folder, Cards.SCHEMA);
    }

    private Path file() {
        return folder.resolve("laurel.mv.db");
    }

    private Path manifest() {
        return folder.resolve("manifest.json");
    }

    private void written() {
        try (TestDatabase db = open()) {
            write(db);
        }
    }

    private static void write(TestDatabase db) {
        for (int i = 0; i < 3; i++) {
            String title = "card " + i;
            db.unitOfWork().act(ACT, () -> Cards.add(db.database(), title));
        }
    }

    /** Leaves in the folder what a killed program leaves: the file as it was on the disk and a manifest that is not closed. */
    private void crashed() throws IOException {
        byte[] killed;
        Manifest manifest;
        try (TestDatabase db = open()) {
            write(db);
            killed = Files.readAllBytes(file());
            Contents contents = db.database().withHandle(Contents::of);
            manifest = Manifest.open(contents, FileMark.quick(file()).created());
        }
        Files.write(file(), killed);
        manifest.write(manifest());
    }

    private byte[] cut(int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file());
        byte[] rest = Arrays.copyOf(whole, whole.length - bytes);
        Files.write(file(), rest);
        return rest;
    }

    private void assertRefused(String found) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(StorageFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StorageFailure.Kind.REFUSED);
            assertThat(failure.text().key()).isEqualTo("store.refused");
            assertThat(failure.text().arguments().get(0)).isEqualTo(file());
            assertThat(((Message) failure.text().arguments().get(2)).key()).isEqualTo(found);
        });
    }

    private void assertRefusedUntouched(String found) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertRefused(found);
        assertThat(file()).hasBinaryContent(before);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
