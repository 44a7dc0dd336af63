package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text stands out from its ground by at least 4.5 to 1 in both themes (WCAG 2.2, 1.4.3). */
class ContrastTest {
    private static final Path FOLDER = Path.of("src/main/resources/laurel/desktop");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})");

    @ParameterizedTest
    @CsvSource({
        "tokens.css, -color-accent-fg, -color-bg-default",
        "tokens.css, -color-accent-fg, -laurel-rail-chosen",
        "tokens.css, -color-accent-fg, -color-accent-subtle",
        "tokens.css, -color-bg-default, -color-accent-emphasis",
        "tokens-dark.css, -color-accent-fg, -color-bg-default",
        "tokens-dark.css, -color-accent-fg, -laurel-rail-chosen",
        "tokens-dark.css, -color-accent-fg, -color-accent-subtle",
        "tokens-dark.css, -laurel-paper, -color-accent-emphasis",
    })
    void textIsReadable(String sheet, String text, String ground) throws IOException {
        Map<String, Double> light = luminances(sheet);
        double one = light.getOrDefault(text, Double.NaN);
        double other = light.getOrDefault(ground, Double.NaN);
        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, Double> luminances(String sheet) throws IOException {
        Matcher matcher = COLOUR.matcher(Files.readString(FOLDER.resolve(sheet)));
        Map<String, Double> found = new HashMap<>();
        while (matcher.find())
            found.put(
                    matcher.group(1),
                    luminance(Integer.parseInt(matcher.group(2).substring(1), 16)));
        return found;
    }

    private static double luminance(int rgb) {
        return 0.2126 * part(rgb >> 16 & 255) + 0.7152 * part(rgb >> 8 & 255) + 0.0722 * part(rgb & 255);
    }

    private static double part(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
