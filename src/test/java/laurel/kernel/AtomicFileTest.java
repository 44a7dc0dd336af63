package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("deep").resolve("post.md");
        AtomicFile.write(file, "one");
        AtomicFile.write(file, "two");
        assertThat(file).hasContent("two");
        assertThat(names(folder.resolve("deep"))).containsExactly("post.md");
    }

    @Test
    void aMakerMayCloseTheStream() {
        Path file = folder.resolve("post.md");
        AtomicFile.write(file, out -> {
            try (OutputStream closed = out) {
                closed.write(new byte[] {'n', 'e', 'w'});
            }
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("post.md");
        AtomicFile.write(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .isInstanceOf(FileFailure.class)
                .hasMessageContaining("disk full");
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("post.md");
    }

    @Test
    void whateverElseEndsAWriteLeavesNothingEither() throws IOException {
        Path file = folder.resolve("post.md");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aFolderInTheWayIsAFailureWithItsName() throws IOException {
        Files.createDirectories(folder.resolve("post.md").resolve("inside"));
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("post.md"), "text"))
                .isInstanceOf(FileFailure.class)
                .hasMessageContaining("post.md");
        assertThat(names(folder)).containsExactly("post.md");
    }

    @Test
    void saysWhyInWordsAndNotInNamesOfClasses() throws IOException {
        Texts texts = Texts.load(Locale.ENGLISH, List.of("kernel"));
        Path file = Files.writeString(folder.resolve("afile"), "no folder");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("post.md"), "text"))
                .isInstanceOfSatisfying(
                        FileFailure.class,
                        failure -> assertThat(texts.text(failure.text()))
                                .contains("something else is in the way: " + file));
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("full"), out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(
                        FileFailure.class,
                        failure -> assertThat(texts.text(failure.text())).contains("full (No space left on device)"));
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
