package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours are named by meaning, and their values stand in the token files alone. */
class StyleSheetsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/laurel");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");
    private static final Pattern DEFINED = Pattern.compile("^\\s*(-[a-z0-9-]+):", Pattern.MULTILINE);

    @Test
    void coloursStandInTheTokensOnly() throws IOException {
        List<Path> sheets = sheets();
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(3);
        for (Path sheet : sheets) {
            if (sheet.getFileName().toString().startsWith("tokens")) continue;
            assertThat(LITERAL.matcher(Files.readString(sheet)).results().map(hit -> hit.group()))
                    .as(sheet.toString())
                    .isEmpty();
        }
    }

    @Test
    void theDarkOverridesOnlyWhatTheLightDefines() throws IOException {
        Set<String> light = defined("tokens.css");
        light.add("-color-bg-overlay"); // the base theme's own is right in the light
        assertThat(light).containsAll(defined("tokens-dark.css"));
    }

    private static Set<String> defined(String sheet) throws IOException {
        Matcher matcher =
                DEFINED.matcher(Files.readString(RESOURCES.resolve("desktop").resolve(sheet)));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
