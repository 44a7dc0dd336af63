package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
    private static CommandLine tree(String... words) {
        Texts texts = Texts.load(Locale.ENGLISH, List.of("cli"));
        Console console = new Console(
                new ByteArrayOutputStream(), OutputStream.nullOutputStream(), texts, false, StandardCharsets.UTF_8);
        UseCases.Opener opener = (folder, actor) -> {
            throw new IllegalStateException("nothing is run");
        };
        return Commands.tree(new Context(console, opener, Path.of("data"), "somebody"), words);
    }

    private static Stream<List<String>> all() {
        return tree("help").getSubcommands().entrySet().stream()
                .filter(noun -> !noun.getKey().equals("help"))
                .flatMap(noun -> Stream.concat(
                        Stream.of(List.of(noun.getKey())),
                        noun.getValue().getSubcommands().keySet().stream().map(verb -> List.of(noun.getKey(), verb))));
    }

    private static CommandLine find(CommandLine root, List<String> words) {
        CommandLine found = root;
        for (String word : words) {
            found = Objects.requireNonNull(found.getSubcommands().get(word), word);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNamedCommandExplainsItselfAsInTheWholeTree(List<String> words) {
        assertThat(find(tree(words.toArray(String[]::new)), words).getUsageMessage())
                .isEqualTo(find(tree("help"), words).getUsageMessage());
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyWhatIsNamedIsBuilt(List<String> words) {
        CommandLine root = tree(words.toArray(String[]::new));

        assertThat(root.getSubcommands()).containsOnlyKeys(words.get(0));
        if (words.size() > 1) {
            assertThat(find(root, words.subList(0, 1)).getSubcommands()).containsOnlyKeys(words.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "@words", "", "certificate", "--version"})
    void whatNamesNoCommandFindsAllNouns(String first) {
        assertThat(tree(first).getSubcommands())
                .containsOnlyKeys(
                        "help",
                        "demo",
                        "roster",
                        "applications",
                        "certificates",
                        "template",
                        "decisions",
                        "programmes",
                        "history",
                        "data",
                        "announce");
    }

    @Test
    void aMistakenVerbFindsAllVerbs() {
        assertThat(find(tree("certificates", "isue"), List.of("certificates")).getSubcommands())
                .hasSizeGreaterThan(5);
    }

    @Test
    void aFileOfWordsFindsAllVerbs() {
        assertThat(find(tree("@words"), List.of("roster")).getSubcommands()).containsKey("list");
    }
}
