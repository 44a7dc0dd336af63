package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("window.properties");
    }

    @Test
    void remembersEverythingItWasTold() throws IOException {
        Path chosen = Files.createDirectory(folder.resolve("名单 = a\\b"));
        WindowMemory memory = WindowMemory.load(file);
        memory.language(Locale.SIMPLIFIED_CHINESE);
        memory.theme(Theme.DARK);
        memory.screen("roster");
        memory.maximised(true);
        memory.bounds(new Rectangle2D(-10, 20, 1300, 900));
        memory.folder("import", chosen);
        memory.save();

        WindowMemory again = WindowMemory.load(file);
        assertThat(again.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.screen()).hasValue("roster");
        assertThat(again.maximised()).isTrue();
        assertThat(again.bounds()).hasValue(new Rectangle2D(-10, 20, 1300, 900));
        assertThat(again.folder("import")).hasValue(chosen);
    }

    @Test
    void startsWithoutAFile() {
        WindowMemory memory = WindowMemory.load(file);
        assertThat(memory.theme()).isEqualTo(Theme.LIGHT);
        assertThat(memory.bounds()).isEmpty();
        assertThat(memory.screen()).isEmpty();
        assertThat(memory.folder("import")).isEmpty();
    }

    @Test
    void takesTheDefaultsForABrokenFile() throws IOException {
        Files.writeString(file, "bounds=1 2 x 4\ntheme=dark\nlanguage=\\u12");
        assertThat(WindowMemory.load(file).theme()).isEqualTo(Theme.LIGHT);
        Files.writeString(file, "bounds=1 2 x 4\ntheme=dark");
        WindowMemory memory = WindowMemory.load(file);
        assertThat(memory.bounds()).isEmpty();
        assertThat(memory.theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void writesNumbersThatItCanReadInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            WindowMemory memory = WindowMemory.load(file);
            memory.bounds(new Rectangle2D(-10, 20, 1300, 900));
            memory.save();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(file).content().contains("bounds=-10 20 1300 900");
    }

    @Test
    void takesAFolderThatCanBeNoneForNone() throws IOException {
        Files.writeString(file, "folder.import=a\\u0000b");
        assertThat(WindowMemory.load(file).folder("import")).isEmpty();
    }

    @Test
    void forgetsAFolderThatIsGone() {
        WindowMemory memory = WindowMemory.load(file);
        memory.folder("import", folder.resolve("gone"));
        assertThat(memory.folder("import")).isEmpty();
    }
}
