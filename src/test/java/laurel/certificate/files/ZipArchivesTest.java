package laurel.certificate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import laurel.kernel.FileFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchivesTest {
    @TempDir
    private Path folder;

    private final ZipArchives archives = new ZipArchives();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("b.pdf"), "B");
        Files.writeString(folder.resolve("郑建林.png"), "Z");
        Files.writeString(folder.resolve("a.pdf"), "A".repeat(200_000));
    }

    @Test
    void holdsTheFilesInTheOrderOfTheirNames() throws IOException {
        Path zip = folder.resolve("all.zip");
        archives.pack(folder, List.of("b.pdf", "郑建林.png", "a.pdf"), Map.of(), zip);
        try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            assertThat(open.stream().map(ZipEntry::getName)).containsExactly("a.pdf", "b.pdf", "郑建林.png");
            assertThat(open.getInputStream(open.getEntry("a.pdf")).readAllBytes())
                    .hasSize(200_000);
            assertThat(open.getInputStream(open.getEntry("郑建林.png")).readAllBytes())
                    .isEqualTo(new byte[] {'Z'});
        }
    }

    @Test
    void theSameFilesMakeTheSameBytes() throws IOException {
        archives.pack(folder, List.of("b.pdf", "a.pdf"), Map.of(), folder.resolve("one.zip"));
        Files.setLastModifiedTime(folder.resolve("a.pdf"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        archives.pack(folder, List.of("a.pdf", "b.pdf"), Map.of(), folder.resolve("two.zip"));
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void aMissingFileLeavesNoArchive() {
        Path zip = folder.resolve("all.zip");
        assertThatThrownBy(() -> archives.pack(folder, List.of("gone.pdf"), Map.of(), zip))
                .isInstanceOf(FileFailure.class);
        assertThat(zip).doesNotExist();
    }
}
