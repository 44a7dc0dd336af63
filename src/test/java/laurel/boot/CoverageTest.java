package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on a cohort's letters over a real database. */
class CoverageTest {
    private static final String[] COVERAGE = {"certificates", "coverage", "-c", "ambassador-2023"};

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void openAPlace() {
        terminal = new Terminal(folder.resolve("data"));
    }

    private void holders(String... names) throws IOException {
        StringBuilder post = new StringBuilder("""
                ---
                title: 'Ambassadors'
                createTime: '2023-10-10'
                ---
                ## 2023 KubeSphere Ambassador

                We welcome %d new KubeSphere Ambassadors (2023.9.20-2024.9.21).

                | Name | certificate |
                | ---- | ----------- |
                """.formatted(names.length));
        for (int i = 0; i < names.length; i++) {
            post.append(
                    "| %s | [Download](https://example.org/images/ambassador-2023-n%d.png) |\n".formatted(names[i], i));
        }
        Path file = Files.writeString(folder.resolve("post.md"), post.toString());
        assertThat(terminal.laurel("roster", "import", file.toString(), "--yes").exitCode())
                .isZero();
    }

    private static String[] with(String... more) {
        String[] words = Arrays.copyOf(COVERAGE, COVERAGE.length + more.length);
        System.arraycopy(more, 0, words, COVERAGE.length, more.length);
        return words;
    }

    private static List<String> linesWith(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).toList();
    }

    @Test
    void namesTheFontOfEveryLetter() throws IOException {
        holders("İpek Yıldız", "林小满", "김하늘");
        Terminal.Outcome outcome = terminal.laurel(COVERAGE);
        assertThat(outcome.exitCode()).isZero();
        assertThat(linesWith(outcome.out(), "U+0130"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("İ", "CormorantGaramond-SemiBold", "İpek Yıldız"));
        assertThat(linesWith(outcome.out(), "U+6797"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("林", "NotoSerifSC-SemiBold", "林小满"));
        assertThat(linesWith(outcome.out(), "NotoSansKR-Regular")).hasSize(3);
        assertThat(outcome.err())
                .contains("NotoSerifSC-SemiBold: 3 letters", "3 texts looked at; every letter has a font");
    }

    @Test
    void namesALetterThatNoFontHasFirstAndWhoHasIt() throws IOException {
        holders("Ada Lovelace", "Bo\u0378");
        Terminal.Outcome outcome = terminal.laurel(COVERAGE);
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out().lines().skip(1).findFirst().orElse("")).contains("U+0378", " - ", "Bo\u0378");
        assertThat(outcome.err()).contains("error:", "U+0378", "1 letter has no font");
    }

    @Test
    void callsNoHiddenCharacterDrawn() throws IOException {
        holders("Ada", "abc\u202Edef", "नर\u094d\u200dगिस");
        Terminal.Outcome outcome = terminal.laurel(COVERAGE);
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(linesWith(outcome.out(), " U+202E"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(" - ", "abc<U+202E>def"));
        assertThat(linesWith(outcome.out(), " U+200D"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("NotoSansMerged-Bold"));
        assertThat(outcome.err())
                .contains("found U+202E RIGHT-TO-LEFT OVERRIDE in \"abc<U+202E>def\"")
                .doesNotContain("\u202E");
    }

    @Test
    void writesJson() throws IOException {
        holders("Ada", "Bo\u0378");
        JsonNode document =
                new ObjectMapper().readTree(terminal.laurel(with("--json")).out());
        assertThat(document.get("missing").asInt()).isEqualTo(1);
        JsonNode first = document.get("letters").get(0);
        assertThat(first.get("letter").asText()).isEqualTo("\u0378");
        assertThat(first.get("face").isNull()).isTrue();
        assertThat(first.get("examples").get(0).asText()).isEqualTo("Bo\u0378");
        assertThat(StreamSupport.stream(document.get("letters").spliterator(), false)
                        .map(letter -> letter.get("letter").asText()))
                .containsExactlyInAnyOrder("\u0378", "A", "d", "a", "B", "o");
    }

    @Test
    void writesCsvForSpreadsheets() throws IOException {
        holders("=Ada");
        Terminal.Outcome outcome = terminal.laurel(with("--format", "csv"));
        assertThat(outcome.out())
                .startsWith("\uFEFFletter,characters,face,element,names,examples\r\n")
                .contains("'=,U+003D,", ",1,'=Ada\r\n");
    }

    @Test
    void looksAtOtherFieldsAndLanguages() throws IOException {
        holders("Ada");
        Terminal.Outcome term = terminal.laurel(with("--field", "term.last", "--lang", "zh"));
        assertThat(term.exitCode()).isZero();
        assertThat(term.out()).contains("年", "U+6708").doesNotContain("Ada");
    }

    @Test
    void refusesWhatItCannotTellOf() throws IOException {
        assertThat(terminal.laurel(COVERAGE).exitCode()).isEqualTo(3);
        holders("Ada");
        Terminal.Outcome role = terminal.laurel(with("--field", "role.name"));
        assertThat(role.exitCode()).isEqualTo(3);
        assertThat(role.err()).contains("role.name");
        Terminal.Outcome field = terminal.laurel(with("--field", "shoe.size"));
        assertThat(field.exitCode()).isEqualTo(2);
        assertThat(field.err()).contains("recipient.name", "shoe.size");
        Terminal.Outcome template = terminal.laurel(with("--template", "nowhere"));
        assertThat(template.exitCode()).isEqualTo(3);
        assertThat(template.err()).contains("ambassador-ksap");
    }

    @Test
    void saysInWhichLanguagesATemplateSpeaks() throws IOException {
        holders("Ada");
        Path own = Files.createDirectories(folder.resolve("english"));
        Files.writeString(own.resolve("template.json"), """
                {"format": 1, "id": "english", "version": 1, "name": {"en": "English"},
                 "page": {"width": 297, "height": 210}, "elements": [
                  {"id": "name", "type": "text", "x": 20, "y": 80, "width": 250, "height": 30,
                   "fonts": ["CormorantGaramond-SemiBold"], "size": 40, "colour": "#000000",
                   "text": {"en": "{recipient.name}"}}]}
                """);
        Terminal.Outcome english = terminal.laurel(with("--template", own.toString()));
        assertThat(english.err()).doesNotContain("error:");
        assertThat(english.exitCode()).isZero();
        Terminal.Outcome chinese = terminal.laurel(with("--template", own.toString(), "--lang", "zh"));
        assertThat(chinese.exitCode()).isEqualTo(3);
        assertThat(chinese.err()).contains("english", "(en)", "zh");
    }
}
