package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laurel is the same on every computer: in Turkish and Azeri an I is no i, Arabic has digits of its own, and a Thai calendar
 * is 543 years ahead. What one issued, another draws again, byte for byte.
 */
class OtherLanguagesTest {
    private static final String POST = """
            ---
            title: 'Two new ambassadors'
            createTime: '2023-10-10'
            ---
            ## 2023 KubeSphere Ambassador

            We welcome 2 new KubeSphere Ambassadors (2023.9.20-2024.9.21).

            | Name | certificate |
            | ---- | ----------- |
            | İpek Işık | [Download](https://example.org/images/ambassador-2023-ipekisik.png) |
            | IRINA Ilić | [Download](https://example.org/images/ambassador-2023-irinailic.png) |
            """;
    private static final String SERIAL = "AMB-2023-[0-9A-Z]{6}-000[12]-[0-9A-Z]";

    private final Locale own = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void backHome() {
        Locale.setDefault(own);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void aBatchIsIssuedListedVerifiedAndDrawnAgain(String computer) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(computer));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Path post = Files.writeString(folder.resolve("post.md"), POST);
        Path out = folder.resolve("out");
        Terminal terminal = new Terminal(folder.resolve("data"));
        assertThat(terminal.laurel("roster", "import", post.toString(), "--yes").out())
                .containsPattern("ambassador-2023 +2/2/2 +2 +0 +0");
        Terminal.Outcome issued = terminal.laurel(
                "certificates",
                "issue",
                "--cohort",
                "ambassador-2023",
                "--names",
                "nickname",
                "--format",
                "PDF,PNG",
                "--out",
                out.toString(),
                "--yes");
        assertThat(issued.exitCode()).as(issued.err()).isZero();
        assertThat(issued.out()).containsPattern("WRITTEN +" + SERIAL + " +IRINA Ilić +ambassador-irinailic.pdf");
        assertThat(terminal.laurel("certificates", "list").out())
                .containsPattern(SERIAL + " +EXPIRED +2024-09-21 +20\\d\\d-\\d\\d-\\d\\dT.*IRINA Ilić");
        Terminal.Outcome verified = terminal.laurel("certificates", "verify", out.toString());
        assertThat(verified.out()).containsPattern("AS_ISSUED +EXPIRED +" + SERIAL + " .*İpek Işık +2024-09-21");
        Locale.setDefault(Locale.CHINA);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Path again = folder.resolve("again");
        Terminal.Outcome drawn =
                terminal.laurel("certificates", "redraw", serial(issued.out(), "İpek Işık"), "--out", again.toString());
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        for (String file : List.of("ambassador-ipekisik.pdf", "ambassador-ipekisik.png"))
            assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        assertThat(words(out.resolve("ambassador-ipekisik.pdf"))).contains("İpek Işık", "21 September 2024");
    }

    private static String serial(String listed, String name) {
        return listed.lines()
                .filter(line -> line.contains(name))
                .map(line -> line.split(" +", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    private static String words(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
