package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads stands in the text files, what a person sees in the style sheets; neither in the code of a view. */
class UiLiteralsTest {
    private static final Path SOURCES = Path.of("src/main/java/laurel");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}|[^\\x00-\\x7F]");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("throw new|Exception\\(|LOG\\.|@SuppressWarnings|^\\s*(?:\\*|//|/\\*)");
    private static final Pattern STYLE = Pattern.compile("\\.setStyle\\(|\\bColor\\.|\"#[0-9a-fA-F]{3,8}\"");

    @Test
    void viewsHoldNoWords() throws IOException {
        assertThat(lines().filter(UiLiteralsTest::holdsWords)).isEmpty();
    }

    private static boolean holdsWords(String line) {
        return !NOT_SHOWN.matcher(line).find()
                && LITERAL.matcher(line)
                        .results()
                        .anyMatch(literal -> WORDS.matcher(literal.group()).find());
    }

    @Test
    void viewsHoldNoStyles() throws IOException {
        assertThat(lines().filter(line -> STYLE.matcher(line).find())).isEmpty();
    }

    @Test
    void theRulesBite() {
        assertThat("new Label(\"No rows yet\")")
                .matches(line -> WORDS.matcher(line).find());
        assertThat("new Label(\"名册\")").matches(UiLiteralsTest::holdsWords);
        assertThat("box.setStyle(x)").matches(line -> STYLE.matcher(line).find());
        assertThat("Color.RED").matches(line -> STYLE.matcher(line).find());
    }

    private static Stream<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> views = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.resolveSibling("").endsWith("ui")
                            || file.resolveSibling("").endsWith("desktop"))
                    .toList();
            assertThat(views).isNotEmpty();
            return views.stream().flatMap(UiLiteralsTest::read);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
