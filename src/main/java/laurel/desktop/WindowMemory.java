package laurel.desktop;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import laurel.kernel.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one start to the next: language, theme, place, last screen, last folders. A small file;
 * a missing or unreadable one means the defaults.
 */
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final String FOLDER = "folder.";

    private final Path file;
    private final Properties values = new Properties();

    private WindowMemory(Path file) {
        this.file = file;
    }

    public static WindowMemory load(Path file) {
        WindowMemory memory = new WindowMemory(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                memory.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // Without the exception's text: a path may hold a person's name.
                LOG.warn("window memory: defaults used, {}", e.getClass().getSimpleName());
                memory.values.clear();
            }
        }
        return memory;
    }

    /** @throws laurel.kernel.FileFailure if it cannot be written */
    public void save() {
        String lines = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + escaped(entry.getValue().toString()))
                        .collect(Collectors.joining("\n", "", "\n"));
        AtomicFile.write(file, lines);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** @return the language chosen last, or that of the system */
    public Locale language() {
        return Locale.forLanguageTag(
                values.getProperty("language", Locale.getDefault().toLanguageTag()));
    }

    public void language(Locale language) {
        values.setProperty("language", language.toLanguageTag());
    }

    public Theme theme() {
        return "dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
    }

    public void theme(Theme theme) {
        values.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
    }

    /** @return the id of the screen shown last */
    public Optional<String> screen() {
        return Optional.ofNullable(values.getProperty("screen"));
    }

    public void screen(String id) {
        values.setProperty("screen", id);
    }

    public boolean maximised() {
        return Boolean.parseBoolean(values.getProperty("maximised"));
    }

    public void maximised(boolean maximised) {
        values.setProperty("maximised", Boolean.toString(maximised));
    }

    /** @return where the window stood, in screen coordinates */
    public Optional<Rectangle2D> bounds() {
        String[] parts = values.getProperty("bounds", "").split(" ", -1);
        if (parts.length != 4) return Optional.empty();
        try {
            return Optional.of(new Rectangle2D(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3])));
        } catch (IllegalArgumentException e) { // edited by hand: as if there were none
            return Optional.empty();
        }
    }

    public void bounds(Rectangle2D bounds) {
        values.setProperty(
                "bounds",
                String.format(
                        Locale.ROOT,
                        "%.0f %.0f %.0f %.0f",
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getWidth(),
                        bounds.getHeight()));
    }

    /** @return the folder last used for the purpose, if it is still there */
    public Optional<Path> folder(String purpose) {
        return Optional.ofNullable(values.getProperty(FOLDER + purpose))
                .flatMap(WindowMemory::path)
                .filter(Files::isDirectory);
    }

    private static Optional<Path> path(String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) { // edited by hand: as if there were none
            return Optional.empty();
        }
    }

    public void folder(String purpose, Path folder) {
        values.setProperty(FOLDER + purpose, folder.toString());
    }
}
