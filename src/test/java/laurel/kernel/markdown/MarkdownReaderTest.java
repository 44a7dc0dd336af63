package laurel.kernel.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.kernel.FileFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
    private static MarkdownDocument read(String text) {
        return new MarkdownReader().read("post.md", text);
    }

    private static List<String> texts(MarkdownRow row) {
        return row.cells().stream().map(MarkdownCell::text).toList();
    }

    @Test
    void keepsLineNumbersBelowTheFrontMatter() {
        MarkdownDocument document =
                read("---\ntitle: 'One''s own: post'\n---\n# A\n\n| n | c |\n| - | - |\n| x | y |\n");

        assertThat(document.frontMatter("title")).isEqualTo("One's own: post");
        assertThat(document.lists().get(0).line()).isEqualTo(6);
        assertThat(document.lists().get(0).rows().get(0).line()).isEqualTo(8);
    }

    @Test
    void namesTheHeadingsAndParagraphsAboveAList() {
        MarkdownDocument document = read(
                "# Year\n\nintro\n\n## One\n\nfirst\n\n![](p.png)\n\nsecond\n\n* Ada\n* Grace\n\n### Deep\n\n## Two\n\n* Zoe\n");

        MarkdownList first = document.lists().get(0);
        assertThat(first.headings()).containsExactly("Year", "One");
        assertThat(first.paragraphs()).containsExactly("first", "second");
        assertThat(first.rows()).extracting(row -> row.cells().get(0).text()).containsExactly("Ada", "Grace");
        assertThat(document.lists().get(1).headings()).containsExactly("Year", "Two");
        assertThat(document.lists().get(1).paragraphs()).isEmpty();
    }

    @Test
    void aParagraphBelongsToTheNextListOnly() {
        MarkdownDocument document = read("## H\n\nabout the table\n\n|  |\n| - |\n| a |\n\n* b\n");

        assertThat(document.lists().get(1).paragraphs()).isEmpty();
    }

    @Test
    void readsCellsHoweverTheBarsStand() {
        MarkdownDocument document = read("""
                | n | c |
                | ---- | ---- |
                |Ada|[get](https://x.test/a.png)|
                | Grace    | [get](https://x.test/g%CC%86.png)      |\s
                |Zoe |[get](http://x.test/z.png) |
                """);

        List<MarkdownRow> rows = document.lists().get(0).rows();
        assertThat(rows).extracting(row -> row.cells().get(0).text()).containsExactly("Ada", "Grace", "Zoe");
        assertThat(rows)
                .extracting(row -> row.cells().get(1).links().get(0).target())
                .containsExactly("https://x.test/a.png", "https://x.test/g%CC%86.png", "http://x.test/z.png");
    }

    @Test
    void keepsCellsBeyondTheHeader() {
        MarkdownDocument document =
                read("|  | |||\n| ---- | ---- |----|----|\n|a|b|c|d|e-|\n|f|\n|g|h| i|\n|j|k|l|m\\|n|\n");

        List<MarkdownRow> rows = document.lists().get(0).rows();
        assertThat(document.lists().get(0).header()).hasSize(4).allMatch(MarkdownCell::isBlank);
        assertThat(texts(rows.get(0))).containsExactly("a", "b", "c", "d", "e-");
        assertThat(texts(rows.get(1))).containsExactly("f", "", "", "");
        assertThat(texts(rows.get(2))).containsExactly("g", "h", "i", "");
        assertThat(texts(rows.get(3))).containsExactly("j", "k", "l", "m|n");
    }

    @Test
    void readsLineEndsOfAnySystemAndAByteOrderMark() {
        MarkdownDocument document = read("\uFEFF---\r\ntitle: T\r\n---\r\n# H\r\n\r\n* Ada\r\n");

        assertThat(document.frontMatter("title")).isEqualTo("T");
        assertThat(document.lists().get(0).headings()).containsExactly("H");
        assertThat(document.lists().get(0).line()).isEqualTo(6);
    }

    @Test
    void readsFrontMatterWithBlanksAfterTheValues() {
        assertThat(read("---\ntitle: 'T'  \nkeywords: a, b \ndescription: plain words. More\n---\n")
                        .frontMatter())
                .containsEntry("title", "T")
                .containsEntry("keywords", "a, b")
                .containsEntry("description", "plain words. More");
    }

    @Test
    void readsTheLinesOfFrontMatterThatIsNotYaml() {
        MarkdownDocument document = read("---\ntitle: 'T'\ndescription: one: two: [\ncreateTime: '2022-01-02'\n---\n");

        assertThat(document.frontMatter("createTime")).isEqualTo("2022-01-02");
        assertThat(document.problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("kernel.markdown.frontMatterNotYaml");
    }

    @Test
    void saysThatFrontMatterDoesNotEnd() {
        assertThat(read("---\ntitle: T\n").problems()).hasSize(1);
    }

    @Test
    void anEmptyTextHasNothing() {
        assertThat(read("").lists()).isEmpty();
    }

    @Test
    void refusesTextThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("gbk.md"), "姓名".getBytes(java.nio.charset.Charset.forName("GB18030")));

        assertThatThrownBy(() -> new MarkdownReader().read(file)).isInstanceOf(FileFailure.class);
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "* 尹珉\n", StandardCharsets.UTF_8);

        assertThat(texts(new MarkdownReader().read(file).lists().get(0).rows().get(0)))
                .containsExactly("尹珉");
    }
}
