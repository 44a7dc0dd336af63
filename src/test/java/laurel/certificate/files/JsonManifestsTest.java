package laurel.certificate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.certificate.BatchOrder.Existing;
import laurel.certificate.Manifests;
import laurel.kernel.FileFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonManifestsTest {
    private final Manifests manifests = new JsonManifests();

    @TempDir
    private Path folder;

    @Test
    void itsOwnListGrows() throws IOException {
        manifests.add(folder, List.of(entry("B-2", "b.pdf")), Existing.KEEP);
        manifests.add(folder, List.of(entry("A-1", "a.pdf")), Existing.KEEP);
        manifests.add(folder, List.of(entry("B-2", "b.png")), Existing.KEEP);
        assertThat(manifests.foreign(folder)).isFalse();
        assertThat(Files.readString(folder.resolve(Manifests.FILE)))
                .startsWith("{\n  \"format\" : \"laurel-certificates\",\n  \"version\" : 1,")
                .containsSubsequence("A-1", "a.pdf", "B-2", "b.pdf", "b.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{\"certificates\": []}",
                "{\"format\": \"other\", \"version\": 1, \"certificates\": []}",
                "{\"format\": \"laurel-certificates\", \"version\": 2, \"certificates\": []}"
            })
    void aStrangersFileStaysUnlessItMayBeReplaced(String content) throws IOException {
        Path file = Files.writeString(folder.resolve(Manifests.FILE), content);
        assertThat(manifests.foreign(folder)).isTrue();
        assertThatThrownBy(() -> manifests.add(folder, List.of(entry("A-1", "a.pdf")), Existing.KEEP))
                .isInstanceOf(FileFailure.class);
        assertThat(file).hasContent(content);
        manifests.add(folder, List.of(entry("A-1", "a.pdf")), Existing.REPLACE);
        assertThat(manifests.foreign(folder)).isFalse();
    }

    @Test
    void tellsWhoseAFileIs() {
        assertThat(manifests.owners(folder)).isEmpty();
        manifests.add(folder, List.of(entry("A-1", "a.pdf"), entry("B-2", "b.pdf")), Existing.KEEP);
        manifests.add(folder, List.of(entry("B-2", "b.png")), Existing.KEEP);
        assertThat(manifests.owners(folder)).isEqualTo(Map.of("a.pdf", "A-1", "b.pdf", "B-2", "b.png", "B-2"));
    }

    private static Manifests.Entry entry(String serial, String file) {
        return new Manifests.Entry(serial, "Ada", "Ambassador 2023", "2023-10-10T00:00:00Z", Map.of(file, "00"));
    }
}
