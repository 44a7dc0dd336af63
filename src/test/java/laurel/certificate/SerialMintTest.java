package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.certificate.files.InstallationFile;
import laurel.certificate.store.JdbiLedger;
import laurel.kernel.Message;
import laurel.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two places ever mint the same serial, whatever is copied or put back. */
class SerialMintTest {
    @TempDir
    private Path temp;

    private static List<Serial> mint(Path folder, String machine, int count) {
        try (TestDatabase db = TestDatabase.in(folder)) {
            InstallationFile installation = new InstallationFile(folder, new TestPlace(db.clock(), machine));
            SerialMint mint = new SerialMint(new JdbiLedger(db.database()), installation);
            return db.unitOfWork()
                    .finalAct(
                            Message.of("test.act"), () -> mint.mint(java.util.Collections.nCopies(count, Cast.COHORT)));
        }
    }

    @Test
    void numbersGoOnInOnePlace() {
        Path home = temp.resolve("home");
        List<Serial> all = new ArrayList<>(mint(home, "desk", 2));
        all.addAll(mint(home, "desk", 2));
        assertThat(all).extracting(s -> s.value().substring(16, 20)).containsExactly("0001", "0002", "0003", "0004");
        assertThat(all).extracting(s -> s.value().substring(9, 15)).containsOnly(origin(all.get(0)));
    }

    @Test
    void aCopiedFolderMintsOthers() throws IOException {
        Path home = temp.resolve("home");
        mint(home, "desk", 3);
        Path copy = copy(home, temp.resolve("copy"));
        assertThat(mint(copy, "laptop", 3)).doesNotContainAnyElementsOf(mint(home, "desk", 3));
    }

    @Test
    void anOldDatabaseGoesOnBehindTheNumbersThatAreKnownToBeSpent() throws IOException {
        Path home = temp.resolve("home");
        List<Serial> all = new ArrayList<>(mint(home, "desk", 2));
        Path old = copy(home, temp.resolve("old"));
        all.addAll(mint(home, "desk", 5));
        for (String file : List.of("laurel.mv.db", "manifest.json")) {
            Files.delete(home.resolve(file));
            Files.copy(old.resolve(file), home.resolve(file));
        }
        all.addAll(mint(home, "desk", 2));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.get(8).value()).contains("-0009-");
        assertThat(origin(all.get(8))).isEqualTo(origin(all.get(0)));
    }

    @Test
    void aLostFileGivesAnotherOrigin() throws IOException {
        Path home = temp.resolve("home");
        Serial first = mint(home, "desk", 1).get(0);
        Files.delete(home.resolve(InstallationFile.NAME));
        Serial second = mint(home, "another try", 1).get(0);
        assertThat(origin(second)).isNotEqualTo(origin(first));
    }

    private static String origin(Serial serial) {
        return serial.value().substring(9, 15);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
