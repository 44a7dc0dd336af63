package laurel.kernel.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.FileFailure;
import laurel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TreeReaderTest {
    private static final Limits SMALL = new Limits(100, 3, 10);

    @Test
    void valuesKeepTheirLine() {
        Tree tree = TreeReader.json().read("a.json", "{\n \"a\": 1,\n \"b\": [true, null, \"x\"]}");

        Node root = tree.root().orElseThrow();
        assertThat(tree.problems()).isEmpty();
        Fields fields = Fields.of(root, new ArrayList<>());
        assertThat(fields.place("a").line()).isEqualTo(2);
        assertThat(fields.list("b"))
                .extracting(Node::kind)
                .containsExactly(Node.Kind.BOOLEAN, Node.Kind.NOTHING, Node.Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'a':2}|kernel.tree.duplicate",
                "[] []|kernel.tree.trailing",
                "[1|kernel.tree.syntax",
                "[[[[]]]]|kernel.tree.tooDeep",
                "['12345678901']|kernel.tree.syntax",
                "{'a':'\\u0000'}|kernel.tree.character",
                "{'a':'\\ud800'}|kernel.tree.character"
            })
    void whatIsWrongIsAProblem(String json, String key) {
        Tree tree = TreeReader.json(SMALL).read("a.json", json.replace('\'', '"'));
        List<Problem> problems = new ArrayList<>(tree.problems());
        tree.root()
                .filter(root -> root.kind() == Node.Kind.MAP)
                .ifPresent(root -> Fields.of(root, problems).text("a", ""));

        assertThat(problems).extracting(p -> p.message().key()).contains(key);
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        assertThat(TreeReader.json(SMALL).read("a", "[[[\"1234567890\"]]]").problems())
                .isEmpty();
        assertThat(TreeReader.json(SMALL)
                        .read("a", ("[" + " ".repeat(98) + "]").getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
    }

    @Test
    void aFileOverTheLimitIsNotRead() {
        Tree tree = TreeReader.json(SMALL).read("a", ("[" + " ".repeat(99) + "]").getBytes(StandardCharsets.UTF_8));

        assertThat(tree.root()).isEmpty();
        assertThat(tree.problems()).extracting(p -> p.message().key()).containsExactly("kernel.file.tooLarge");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(TreeReader.json()
                        .read("a", "\uFEFF[1]".getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
        assertThat(TreeReader.json()
                        .read("a", "\uFEFF[1]".getBytes(StandardCharsets.UTF_16LE))
                        .problems())
                .isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(TreeReader.json()
                        .read("a", new byte[] {'[', (byte) 0xC4, ']'})
                        .problems())
                .extracting(p -> p.message().key())
                .containsExactly("kernel.tree.notUtf8");
    }

    @Test
    void emptyIsAProblem() {
        assertThat(TreeReader.yaml().read("a", "").problems())
                .extracting(p -> p.message().key())
                .containsExactly("kernel.tree.empty");
    }

    @Test
    void aMissingFileIsAFailure(@TempDir Path folder) {
        TreeReader reader = TreeReader.json();
        Path missing = folder.resolve("none.json");

        assertThatThrownBy(() -> reader.read(missing)).isInstanceOf(FileFailure.class);
    }

    @Test
    void strangersTextIsShownShortAndVisible() {
        assertThat(Excerpt.of("a\u202Eb\u001B")).isEqualTo("a<U+202E>b<U+001B>");
        assertThat(Excerpt.of("x".repeat(81))).hasSize(81).endsWith("…");
    }
}
