package laurel.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder in which the community's data lives, by the custom of each operating system: {@code $XDG_DATA_HOME/laurel} or
 * {@code ~/.local/share/laurel}, {@code %LOCALAPPDATA%\Laurel} (a database must not roam), {@code ~/Library/Application
 * Support/Laurel}. The environment variable {@code LAUREL_DATA} names another one.
 */
public final class AppDirs {
    /** Names another data folder than the custom one. */
    public static final String VARIABLE = "LAUREL_DATA";

    private final String system;
    private final Path home;
    private final Map<String, String> environment;

    AppDirs(String system, Path home, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    public static AppDirs ofThisMachine() {
        return new AppDirs(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    public Path data() {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) return Path.of(named).toAbsolutePath();
        if (system.startsWith("windows")) return windows();
        if (system.startsWith("mac"))
            return home.resolve("Library").resolve("Application Support").resolve("Laurel");
        return linux();
    }

    private Path windows() {
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
        return base.resolve("Laurel");
    }

    /** A relative XDG folder is ignored, as the XDG Base Directory Specification asks. */
    private Path linux() {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        boolean usable = !xdg.isBlank() && Path.of(xdg).isAbsolute();
        Path base = usable ? Path.of(xdg) : home.resolve(".local").resolve("share");
        return base.resolve("laurel");
    }
}
