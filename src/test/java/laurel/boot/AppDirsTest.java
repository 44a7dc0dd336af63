package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirsTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void followsTheXdgFolder() {
        AppDirs dirs = new AppDirs("Linux", HOME, Map.of("XDG_DATA_HOME", "/data"));
        assertThat(dirs.data()).isEqualTo(Path.of("/data/laurel"));
    }

    @Test
    void ignoresARelativeXdgFolder() {
        AppDirs dirs = new AppDirs("Linux", HOME, Map.of("XDG_DATA_HOME", "data"));
        assertThat(dirs.data()).isEqualTo(Path.of("/home/ada/.local/share/laurel"));
    }

    @Test
    void keepsTheDatabaseOutOfARoamingProfile() {
        AppDirs dirs = new AppDirs("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local", "APPDATA", "/roaming"));
        assertThat(dirs.data()).isEqualTo(Path.of("/local/Laurel"));
    }

    @Test
    void followsTheCustomOfMacOs() {
        AppDirs dirs = new AppDirs("Mac OS X", HOME, Map.of());
        assertThat(dirs.data()).isEqualTo(Path.of("/home/ada/Library/Application Support/Laurel"));
    }

    @Test
    void theVariableNamesAnotherFolder() {
        AppDirs dirs = new AppDirs("Linux", HOME, Map.of("LAUREL_DATA", "/tmp/trial", "XDG_DATA_HOME", "/data"));
        assertThat(dirs.data()).isEqualTo(Path.of("/tmp/trial"));
    }
}
