package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates with a back on the command line, over a real database and real files. */
class SeveralPagesCommandTest {
    private static final String POST = """
            ---
            title: 'A new ambassador'
            createTime: '2023-10-10'
            ---
            ## 2023 KubeSphere Ambassador

            | Name | certificate |
            | ---- | ----------- |
            | Ada Byron | [Download](https://example.org/images/ambassador-2023-ada.png) |
            """;

    private static final String SIDES = """
            {
              "format": 1, "id": "sides", "version": 1, "name": {"en": "Sides"},
              "page": {"width": 148, "height": 105},
              "pages": [
                {"elements": [
                  {"id": "name", "type": "text", "x": 10, "y": 40, "width": 128, "height": 20,
                   "fonts": ["SourceSerif4-Regular"], "size": 20, "colour": "#000000",
                   "text": {"en": "{recipient.name}"}}]},
                {"elements": [
                  {"id": "back", "type": "rectangle", "x": 0, "y": 0, "width": 148, "height": 105, "fill": "#2c5b49"}]}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void openTheTerminal() throws IOException {
        terminal = new Terminal(folder.resolve("data"));
        Path post = Files.writeString(folder.resolve("post.md"), POST);
        terminal.laurel("roster", "import", post.toString(), "--yes");
        Path sides = Files.createDirectories(folder.resolve("sides"));
        Files.writeString(sides.resolve("template.json"), SIDES);
        assertThat(terminal.laurel("template", "import", sides.toString()).exitCode())
                .isZero();
    }

    private Terminal.Outcome issue(String formats, String... more) {
        List<String> words = new ArrayList<>(List.of("certificates", "issue", "-c", "ambassador-2023", "--yes"));
        words.addAll(List.of("--template", "sides", "--formats", formats));
        words.addAll(List.of("--out", folder.resolve("certificates").toString()));
        words.addAll(List.of(more));
        return terminal.laurel(words.toArray(String[]::new));
    }

    @Test
    void aPictureIsOneOfEveryPageFromIssueToRedraw() throws IOException {
        Path zip = folder.resolve("all.zip");
        Terminal.Outcome issued = issue("pdf,png@300px", "--zip", zip.toString());
        assertThat(issued.exitCode()).as(issued.err()).isZero();
        String back = "ambassador-ada-300px-page2.png";
        assertThat(issued.out()).contains(back);
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(ZipEntry::getName)).contains(back, "ambassador-ada-300px.png");
        }
        byte[] before = Files.readAllBytes(folder.resolve("certificates").resolve(back));
        Files.delete(folder.resolve("certificates").resolve(back));
        assertThat(issue("pdf,png@300px").exitCode()).isZero();
        assertThat(folder.resolve("certificates").resolve(back)).hasBinaryContent(before);

        String serial = terminal.laurel("certificates", "list").out().split(" ", 2)[0];
        assertThat(terminal.laurel("certificates", "show", serial).out()).contains("ambassador-ada-300px.png", back);
        String again = folder.resolve("again").toString();
        assertThat(terminal.laurel("certificates", "redraw", serial, "--out", again)
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("again").resolve(back)).hasBinaryContent(before);
        assertThat(terminal.laurel("certificates", "verify", again).out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("AS_ISSUED"));
    }

    @Test
    void whatWouldChangeIsToldOfTheBackToo() throws IOException {
        issue("pdf");
        String serial = terminal.laurel("certificates", "list").out().split(" ", 2)[0];
        assertThat(terminal.laurel("certificates", "compare", serial).exitCode())
                .isZero();
        Path sides = folder.resolve("sides");
        Files.writeString(
                sides.resolve("template.json"),
                SIDES.replace("#2c5b49", "#a02020").replace("\"version\": 1", "\"version\": 2"));
        assertThat(terminal.laurel("template", "import", sides.toString(), "--replace")
                        .exitCode())
                .isZero();
        Path pictures = folder.resolve("differences");
        Terminal.Outcome compared = terminal.laurel("certificates", "compare", serial, "--out", pictures.toString());
        assertThat(compared.exitCode()).isEqualTo(4);
        assertThat(compared.out())
                .containsPattern("pixels +0\\.000 %")
                .containsPattern("pixels of page 2 +100\\.000 %")
                .contains("area of page 2");
        assertThat(pictures.resolve(serial + "-difference-page2.png")).isNotEmptyFile();
        assertThat(pictures.resolve(serial + "-difference.png")).doesNotExist();
        assertThat(terminal.laurel("certificates", "compare", serial, "--json").out())
                .contains("\"pages\"", "\"areas\"");
    }

    @Test
    void aPageAloneCannotBeAskedFor() {
        Terminal.Outcome refused = issue("pdf,png@300dpi#2");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("pictures are made of every page: expected png@300dpi, found \"png@300dpi#2\"");
        assertThat(issue("png#1").err()).contains("expected pdf, png").contains("found \"png#1\"");
        assertThat(folder.resolve("certificates")).doesNotExist();
    }
}
