package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.certificate.BatchOrder;
import laurel.certificate.OutputFormat;
import laurel.certificate.Workshop;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import laurel.template.Language;
import laurel.template.Picture;
import laurel.template.Template;
import laurel.template.TemplateReading;
import laurel.template.TemplateSource;
import laurel.template.files.TemplateJson;
import laurel.template.render.PrintFileTest;
import laurel.template.render.Vera;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code certificates print-file} and {@code --combined}, over a real database and real files. */
class PrintFileCommandTest {
    private static final String POST = """
            ---
            title: 'Three new ambassadors'
            createTime: '2023-10-10'
            ---
            ## 2023 KubeSphere Ambassador

            | Name | certificate |
            | ---- | ----------- |
            | İpek Yıldız | [Download](https://example.org/images/ambassador-2023-ipek.png) |
            | 林小满 | [Download](https://example.org/images/ambassador-2023-linxiaoman.png) |
            | Ada Byron | [Download](https://example.org/images/ambassador-2023-ada.png) |
            """;

    private static final String ON_PICTURE = """
            {
              "format": 1, "id": "on-picture", "version": 1, "name": {"en": "On a picture"},
              "page": {"width": 297, "height": 210},
              "pages": [{"background": "noise.jpg", "elements": [
                {"id": "name", "type": "text", "x": 20, "y": 80, "width": 257, "height": 30,
                 "fonts": ["SourceSerif4-Regular"], "size": 40, "minimumSize": 10, "colour": "#000000",
                 "text": {"en": "{recipient.name}"}},
                {"id": "code", "type": "qr", "x": 250, "y": 160, "width": 30, "height": 30, "text": "{verify.text}",
                 "colour": "#000000", "alt": {"en": "To be checked"}}
              ]}]
            }
            """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void openTheTerminal() {
        terminal = new Terminal(folder.resolve("data"));
    }

    private Terminal.Outcome issue(String... more) throws IOException {
        Path post = Files.writeString(folder.resolve("post.md"), POST);
        assertThat(terminal.laurel("roster", "import", post.toString(), "--yes").exitCode())
                .isZero();
        String out = folder.resolve("certificates").toString();
        return terminal.laurel(words(
                List.of("certificates", "issue", "-c", "ambassador-2023", "--out", out, "--formats", "pdf", "--yes"),
                more));
    }

    private Terminal.Outcome printFile(String file, String... more) {
        String out = folder.resolve(file).toString();
        return terminal.laurel(words(List.of("certificates", "print-file", "--out", out), more));
    }

    private static String[] words(List<String> first, String... more) {
        List<String> all = new java.util.ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private List<String> lines(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).lines().toList();
        }
    }

    private String serial(String name) {
        return terminal.laurel("certificates", "list")
                .out()
                .lines()
                .filter(line -> line.contains(name))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];
    }

    @Test
    void writesACohortInOrderOnceAndTheSameAgain() throws IOException {
        issue();
        Terminal.Outcome first = printFile("all.pdf", "-c", "ambassador-2023");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("ADDED").contains("林小满");
        assertThat(first.err()).contains("3 certificates in", "0 left out");
        assertThat(lines("all.pdf")).containsSubsequence("İpek Yıldız", "林小满", "Ada Byron");
        assertThat(printFile("all.pdf", "-c", "ambassador-2023").exitCode()).isEqualTo(3);
        byte[] before = Files.readAllBytes(folder.resolve("all.pdf"));
        assertThat(printFile("all.pdf", "-c", "ambassador-2023", "--replace").exitCode())
                .isZero();
        assertThat(folder.resolve("all.pdf")).hasBinaryContent(before);
        printFile("name.pdf", "-c", "ambassador-2023", "--order", "name");
        assertThat(lines("name.pdf")).containsSubsequence("Ada Byron", "İpek Yıldız", "林小满");
    }

    @Test
    void theRevokedAreNamedAndLeftOut() throws IOException {
        issue();
        String ada = serial("Ada Byron");
        terminal.laurel("certificates", "revoke", ada, "--reason", "wrong person", "--yes");
        Terminal.Outcome outcome = printFile("all.pdf", "-c", "ambassador-2023", "--json");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("WITHDRAWN").contains("\"bytes\"");
        assertThat(outcome.err()).contains(ada).contains("Ada Byron").contains("revoked");
        assertThat(lines("all.pdf")).contains("林小满").doesNotContain("Ada Byron");
        Terminal.Outcome named = printFile("two.pdf", "--serial", ada + "," + serial("林小满"));
        assertThat(named.exitCode()).isEqualTo(4);
        Terminal.Outcome none = printFile("none.pdf", "--serial", ada);
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("none.pdf")).doesNotExist();
    }

    @Test
    void saysWhatItLacks() {
        assertThat(printFile("all.pdf").err()).contains("--cohort", "--serial");
        assertThat(printFile("all.pdf", "--serial", "AMB-1").exitCode()).isEqualTo(3);
        Terminal.Outcome empty = printFile("all.pdf", "-c", "ambassador-2023");
        assertThat(empty.exitCode()).isEqualTo(3);
        assertThat(empty.err()).contains("nothing to put into");
    }

    @Test
    void onlyTheChosenTemplateAndLanguageGoIn() throws IOException {
        issue();
        assertThat(printFile("zh.pdf", "-c", "ambassador-2023", "--lang", "zh").exitCode())
                .isEqualTo(3);
        assertThat(printFile("other.pdf", "-c", "ambassador-2023", "--template", "other")
                        .exitCode())
                .isEqualTo(3);
        assertThat(printFile("en.pdf", "-c", "ambassador-2023", "--lang", "en").exitCode())
                .isZero();
    }

    @Test
    void issuingWritesTheCombinedFileToo() throws IOException {
        Path combined = folder.resolve("combined.pdf");
        Terminal.Outcome outcome = issue("--combined", combined.toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("3 certificates in");
        assertThat(lines("combined.pdf")).containsSubsequence("İpek Yıldız", "林小满", "Ada Byron");
        printFile("all.pdf", "-c", "ambassador-2023");
        assertThat(combined).hasSameBinaryContentAs(folder.resolve("all.pdf"));
    }

    @Test
    void aFileOfSomebodyElsesIsNotReplacedByTheCombinedOneUnasked() throws IOException {
        Path combined = Files.writeString(folder.resolve("combined.pdf"), "thesis");
        Terminal.Outcome outcome = issue("--combined", combined.toString());
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("combined.pdf", "--replace");
        assertThat(combined).hasContent("thesis");
        assertThat(folder.resolve("certificates")).doesNotExist();
        assertThat(issue("--combined", combined.toString(), "--replace").exitCode())
                .isZero();
        assertThat(lines("combined.pdf")).contains("Ada Byron");
    }

    private static Template onPicture() throws IOException {
        Picture noise = PrintFileTest.noise();
        assertThat(noise.content()).hasSizeBetween(900_000, 1_300_000);
        TemplateSource source =
                TemplateSource.of(ON_PICTURE.getBytes(StandardCharsets.UTF_8), Map.of(noise.name(), noise));
        return TemplateJson.again(source, "on-picture").fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    @Test
    void aHundredAndFortyOnAMegabyteTakeLessThanTwo() throws IOException {
        try (TestDatabase db = TestDatabase.in(folder.resolve("data"))) {
            Workshop workshop = new Workshop(db);
            for (int i = 1; i <= 140; i++) workshop.award("Guest Number " + i, "", "guest-" + i);
            BatchOrder order = BatchOrder.of(onPicture(), Language.EN, folder.resolve("certificates"))
                    .withFormats(List.of(OutputFormat.PDF));
            assertThat(workshop.run(workshop.plan(order), Set.of(OutputFormat.PDF), Progress.NONE)
                            .complete())
                    .isTrue();
        }
        assertThat(printFile("all.pdf", "-c", "ambassador-2023").exitCode()).isZero();
        assertThat(Files.size(folder.resolve("all.pdf"))).isLessThan(2_000_000);
        assertThat(Vera.faults(Files.readAllBytes(folder.resolve("all.pdf")))).isEmpty();
        try (PDDocument document = Loader.loadPDF(folder.resolve("all.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(140);
        }
    }
}
