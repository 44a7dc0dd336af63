package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.kernel.PageSize;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.Graphemes;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.PageLayout;
import laurel.template.ShapedLine;
import laurel.template.TemplateSamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than a thousand names through the PDF writer and back, one on a page. */
class NamesTest {
    /** It is written in a compatibility character, which PDFBox always replaces by what it stands for. */
    private static final List<String> NOT_EXACT_IN_PDFBOX = List.of("\ufdfa");

    private static final String TITLE =
            "This certificate is proudly awarded to somebody who has done a lot of good for all of us";

    private static final List<String> NAMES = Names.all();

    private static byte[] document(List<String> names, double spacing) throws IOException {
        List<PageLayout> pages = new ArrayList<>();
        for (String name : names) {
            pages.add(new PageLayout(
                    PageSize.A4_LANDSCAPE,
                    new PageLayout.Background("names", List.of()),
                    List.of(text("title", TITLE, 100, 14, spacing), text("name", name, 200, 30, spacing)),
                    Map.of()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PageRenderer(Pages.FONTS).pdf(new Layout(pages, List.of()), TemplateSamples.facts(Language.EN), out);
        return out.toByteArray();
    }

    private static Mark.Text text(String id, String text, double baseline, double size, double spacing) {
        ShapedLine line = Pages.FONTS.shape(text, Names.CHAIN, spacing);
        return new Mark.Text(new ElementId(id), line, 50, baseline, size, new Colour(0), 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.2})
    void pdfBoxGivesEveryNameBackExactly(double spacing) throws IOException {
        List<String> wrong = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        // A file for each: PDFBox guesses gaps from the widths of all glyphs in a file's font.
        for (String name : NAMES) {
            try (PDDocument document = Loader.loadPDF(document(List.of(name), spacing))) {
                // Behind a line whose letters stand far apart it puts blanks; inside there must be none but the name's
                // own.
                List<String> lines = stripper.getText(document)
                        .lines()
                        .map(String::stripTrailing)
                        .toList();
                if (!lines.equals(List.of(TITLE, name))) wrong.add(name);
            }
        }
        if (spacing > 0.1) wrong.removeIf(NamesTest::runsBothWays);
        assertThat(wrong).isEqualTo(NOT_EXACT_IN_PDFBOX);
    }

    /** Of such a line PDFBox reads word by word, and puts blanks behind the words where letters stand far apart. */
    private static boolean runsBothWays(String name) {
        return Directions.areMixed(name) && Directions.of(name).words().size() > 1;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.2})
    void popplerGivesEveryNameBackExactly(double spacing, @TempDir Path folder)
            throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("LAUREL_TOOLS"));
        assumeTrue(required || isThere("pdftotext"), "pdftotext is not installed");
        Path pdf = Files.write(folder.resolve("names.pdf"), document(NAMES, spacing));
        Path txt = folder.resolve("names.txt");
        int exit = new ProcessBuilder("pdftotext", "-q", "-enc", "UTF-8", pdf.toString(), txt.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        List<String> pages =
                Arrays.asList(Files.readString(txt, StandardCharsets.UTF_8).split("\f", -1));
        assertThat(pages).hasSize(NAMES.size() + 1);

        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            List<String> lines =
                    pages.get(i).lines().filter(line -> !line.isEmpty()).toList();
            if (!lines.equals(List.of(TITLE, NAMES.get(i)))
                    && !withoutMarks(lines).equals(List.of(TITLE, NAMES.get(i)))) {
                wrong.add(NAMES.get(i));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Poppler puts marks of direction around whatever runs from right to left. */
    private static List<String> withoutMarks(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("[\u200e\u200f\u202a-\u202c]", ""))
                .toList();
    }

    private static boolean isThere(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void everyLetterOfEveryNameHasAGlyph() {
        for (String name : NAMES) {
            ShapedLine line = Pages.FONTS.shape(name, Names.CHAIN, 0);
            assertThat(line.missing()).as(name).isEmpty();
            assertThat(line.runs().stream()
                            .flatMap(run -> run.clusters().stream())
                            .flatMap(cluster -> cluster.glyphs().stream()))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(glyph -> assertThat(glyph.id()).isNotZero());
        }
    }

    @Test
    void theNamesHoldEveryLetterOfTurkishVietnameseAndCentralEuropeanBothWays() {
        String all = String.join("\n", NAMES);
        String vowels = "aăâeêioôơuưy";
        List<String> letters = new ArrayList<>(
                Graphemes.of("ğĞıİşŞçÇöÖüÜâîûąćęłńóśźżčďěňřšťůžáéíýäôľĺŕőűșțăĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽÁÉÍÝÄÔĽĹŔŐŰȘȚĂđĐ"));
        for (String vowel : Graphemes.of(vowels)) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")) letters.add(vowel + tone);
        }
        assertThat(letters)
                .allSatisfy(letter -> assertThat(all)
                        .contains(Normalizer.normalize(letter, Normalizer.Form.NFC))
                        .contains(Normalizer.normalize(letter, Normalizer.Form.NFD)));
        assertThat(NAMES).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }
}
