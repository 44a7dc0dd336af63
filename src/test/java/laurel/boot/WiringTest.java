package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import laurel.kernel.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
    @TempDir
    private Path folder;

    @Test
    void aFreshDataFolderIsTheOwnersAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));
        Path data = folder.resolve("deep").resolve("data");
        try (Wiring wiring = Wiring.open(data, "tester")) {
            assertThat(wiring.folder().resolve("logs")).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aPathWithASemicolonIsRefusedWithoutATrace() {
        Path data = folder.resolve("a;b");
        assertThatThrownBy(() -> Wiring.open(data, "tester")).isInstanceOf(StorageFailure.class);
        assertThat(data).doesNotExist();
    }

    @Test
    void aRefusedFolderGetsNoLog() throws IOException {
        Files.write(folder.resolve("laurel.mv.db"), new byte[0]);
        assertThatThrownBy(() -> Wiring.open(folder, "tester")).isInstanceOf(StorageFailure.class);
        assertThat(folder.resolve("logs")).doesNotExist();
    }
}
