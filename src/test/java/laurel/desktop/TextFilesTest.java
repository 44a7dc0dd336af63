package laurel.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text files of all features: the same keys in both languages, the same placeholders, sorted, none unused. */
class TextFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/laurel/texts");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]*)+)\"");

    /** A literal that is handed to a message or a problem as its key. */
    private static final Pattern NAMED =
            Pattern.compile("(?:Message\\.of\\(|Problem\\.(?:error|warning|note)\\([^\";]*?)\\s*" + LITERAL.pattern());

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_zh.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeys(String feature) throws IOException {
        assertThat(keys(feature + "_zh")).isEqualTo(keys(feature));
    }

    @ParameterizedTest
    @MethodSource("features")
    void keysAreSortedAndStandInTheirFeaturesFile(String feature) throws IOException {
        for (String file : List.of(feature, feature + "_zh")) {
            assertThat(keys(file))
                    .as(file)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.startsWith(feature + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSamePlaceholders(String feature) throws IOException {
        Properties english = load(feature);
        Properties chinese = load(feature + "_zh");
        for (String key : keys(feature)) {
            assertThat(placeholders(chinese.getProperty(key), Locale.SIMPLIFIED_CHINESE))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key), Locale.ENGLISH));
        }
    }

    private static Set<String> placeholders(String pattern, Locale locale) {
        return new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = literals(LITERAL);
        List<String> unused = new ArrayList<>();
        for (String feature : features()) {
            keys(feature).stream().filter(key -> !used(key, literals)).forEach(unused::add);
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatIsNamedIsThere() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String feature : features()) keys.addAll(keys(feature));
        assertThat(literals(NAMED))
                .hasSizeGreaterThan(100)
                .allMatch(named -> keys.contains(named)
                        || (named.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(named))));
    }

    /** A key may be named whole, or begin with a literal that ends in a dot, to which code adds a name. */
    private static boolean used(String key, Set<String> literals) {
        if (literals.contains(key)) return true;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1))) return true;
        }
        return false;
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(hit -> hit.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> keys(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new java.io.StringReader(read(FOLDER.resolve(file + ".properties"))));
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
