package laurel.certificate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.certificate.TestPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationFileTest {
    private static final Instant NOW = Instant.parse("2023-10-21T08:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private Path home;
    private String id = "";

    @BeforeEach
    void spendFourteen() throws IOException {
        home = Files.createDirectory(temp.resolve("home"));
        InstallationFile installation = at(home, "desk");
        id = installation.id();
        installation.spend(Map.of("AMB-2023", 14L));
    }

    private static InstallationFile at(Path folder, String machine) {
        return new InstallationFile(folder, new TestPlace(CLOCK, machine));
    }

    @Test
    void remembersIdAndNumbers() {
        InstallationFile again = at(home, "desk");
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.spent("AMB-2023")).isEqualTo(14);
        assertThat(again.spent("AMB-2024")).isZero();
    }

    @Test
    void numbersNeverGoBack() {
        InstallationFile again = at(home, "desk");
        again.spend(Map.of("AMB-2023", 3L, "AMB-2024", 1L));
        assertThat(at(home, "desk").spent("AMB-2023")).isEqualTo(14);
        assertThat(at(home, "desk").spent("AMB-2024")).isEqualTo(1);
    }

    @Test
    void anotherMachineIsAnotherPlace() throws IOException {
        Path copy = copyTo("elsewhere");
        assertThat(at(copy, "laptop").id()).isNotEqualTo(id);
        assertThat(at(home, "laptop").id()).isNotEqualTo(id);
    }

    @Test
    void anotherFolderIsAnotherPlace() throws IOException {
        assertThat(new InstallationFile(copyTo("copy"), new Later(NOW, 6)).id()).isNotEqualTo(id);
    }

    @Test
    void aLostOrBrokenFileMakesAnotherPlace() throws IOException {
        Files.writeString(home.resolve(InstallationFile.NAME), "{\"format\": \"other\"}");
        assertThat(new InstallationFile(home, new Later(NOW, 7)).id()).isNotEqualTo(id);
        Files.delete(home.resolve(InstallationFile.NAME));
        assertThat(new InstallationFile(home, new Later(NOW, 8)).id()).isNotEqualTo(id);
    }

    @Test
    void aFileThatWasPutBackFromACopyMakesAnotherPlace() {
        assertThat(new InstallationFile(home, new Later(NOW.plusSeconds(5), 9)).id())
                .isEqualTo(id);
        assertThat(new InstallationFile(home, new Later(NOW.plusSeconds(3600), 9)).id())
                .isNotEqualTo(id);
    }

    @Test
    void thisMachineIsTheSameEveryTime() {
        ThisMachine machine = new ThisMachine(CLOCK, () -> new UUID(1, 2));
        assertThat(machine.machine())
                .isEqualTo(new ThisMachine(CLOCK, () -> new UUID(3, 4)).machine())
                .isNotBlank();
        assertThat(machine.newId()).isEqualTo(new UUID(1, 2));
    }

    private Path copyTo(String name) throws IOException {
        Path copy = Files.createDirectory(temp.resolve(name));
        Files.copy(home.resolve(InstallationFile.NAME), copy.resolve(InstallationFile.NAME));
        return copy;
    }

    /** The same machine, on which files were touched at a certain time. */
    private record Later(Instant touched, long next) implements Surroundings {
        @Override
        public String machine() {
            return "desk";
        }

        @Override
        public UUID newId() {
            return new UUID(0, next);
        }

        @Override
        public Instant now() {
            return touched;
        }

        @Override
        public Optional<Instant> changed(Path file) {
            return Optional.of(touched);
        }
    }
}
