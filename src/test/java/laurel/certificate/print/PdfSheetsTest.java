package laurel.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.certificate.Duplex;
import laurel.certificate.Imposition;
import laurel.certificate.SheetPreset;
import laurel.certificate.SheetWriter;
import laurel.certificate.Sheets;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of plain colours on sheets, looked at. */
class PdfSheetsTest {
    private static final int DPI = 50;
    private static final PageSize PAGE = new PageSize(Length.mm(120), Length.mm(80));
    private static final List<Color> COLOURS =
            List.of(Color.RED, Color.GREEN, Color.BLUE, Color.ORANGE, Color.CYAN, Color.MAGENTA);

    /** A file whose pages are filled with one colour each; its origin is not zero, as nothing promises that. */
    private static byte[] file(Color... pages) throws IOException {
        float width = (float) PAGE.width().points();
        float height = (float) PAGE.height().points();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (Color colour : pages) {
                PDPage page = new PDPage(new PDRectangle(30, 40, width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, 2000, 2000);
                    content.fill();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] sheets(List<byte[]> files, Imposition imposition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter.Sheaf sheaf = new PdfSheets().open(out)) {
            sheaf.add(new SheetWriter.Part(files, imposition));
            sheaf.end();
        }
        return out.toByteArray();
    }

    private static Sheets four() {
        return Sheets.of(SheetPreset.named("a4-4up").orElseThrow(), PAGE).orElseThrow();
    }

    private static Color at(BufferedImage picture, double x, double y) {
        return new Color(picture.getRGB((int) (x / 25.4 * DPI), (int) (y / 25.4 * DPI)));
    }

    private static void assertFilled(BufferedImage picture, Sheets.Spot spot, Color colour) {
        double inside = 1.5;
        for (double x : new double[] {spot.x() + inside, spot.right() - inside}) {
            for (double y : new double[] {spot.y() + inside, spot.bottom() - inside}) {
                assertThat(at(picture, x, y)).isEqualTo(colour);
            }
        }
        assertThat(at(picture, spot.x() - inside, spot.y() - inside)).isEqualTo(Color.WHITE);
        assertThat(at(picture, spot.right() + inside, spot.bottom() + inside)).isEqualTo(Color.WHITE);
    }

    @Test
    void everyPageLiesWhereTheGeometrySays() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Color colour : COLOURS) files.add(file(colour));
        Sheets four = four();
        Imposition imposition = Imposition.of(List.of(1, 1, 1, 1, 1, 1), four, Duplex.NONE, Imposition.Copies.ONE);
        try (PDDocument document = Loader.loadPDF(sheets(files, imposition))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isCloseTo((float) four.sheet().width().points(), within(0.01f));
            for (int i = 0; i < COLOURS.size(); i++) {
                BufferedImage side = new PDFRenderer(document).renderImageWithDPI(i / 4, DPI);
                assertFilled(side, four.spots().get(i % 4), COLOURS.get(i));
            }
            Sheets.Spot free = four.spots().get(3);
            BufferedImage second = new PDFRenderer(document).renderImageWithDPI(1, DPI);
            assertThat(at(second, free.x() + 5, free.y() + 5)).isEqualTo(Color.WHITE);
        }
    }

    /** Held against the light: where a page lies on the turned sheet, its front lies on the other side. */
    @ParameterizedTest
    @EnumSource(
            value = Duplex.class,
            names = {"LONG_EDGE", "SHORT_EDGE"})
    void backsAreMirrored(Duplex duplex) throws IOException {
        List<byte[]> files = List.of(file(Color.RED, Color.GREEN), file(Color.BLUE, Color.ORANGE));
        Sheets four = four();
        Imposition imposition = Imposition.of(List.of(2, 2), four, duplex, Imposition.Copies.ONE);
        try (PDDocument document = Loader.loadPDF(sheets(files, imposition))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFRenderer renderer = new PDFRenderer(document);
            assertFilled(renderer.renderImageWithDPI(0, DPI), four.spots().get(0), Color.RED);
            BufferedImage back = renderer.renderImageWithDPI(1, DPI);
            assertFilled(back, four.backs(duplex).get(0), Color.GREEN);
            assertFilled(back, four.backs(duplex).get(1), Color.ORANGE);
        }
    }

    @Test
    void cropMarksAreDrawnWhereTheyBelong() throws IOException {
        Sheets four = four();
        Imposition imposition = Imposition.of(List.of(1), four, Duplex.NONE, Imposition.Copies.ONE);
        try (PDDocument document = Loader.loadPDF(sheets(List.of(file(Color.RED)), imposition))) {
            BufferedImage side = new PDFRenderer(document).renderImageWithDPI(0, 300);
            for (Sheets.CropMark mark : four.cropMarks()) {
                int x = (int) ((mark.x1() + mark.x2()) / 2 / 25.4 * 300);
                int y = (int) ((mark.y1() + mark.y2()) / 2 / 25.4 * 300);
                int darkest = 255;
                for (int dx = -2; dx <= 2; dx++) {
                    for (int dy = -2; dy <= 2; dy++) {
                        darkest = Math.min(darkest, new Color(side.getRGB(x + dx, y + dy)).getRed());
                    }
                }
                assertThat(darkest).as(mark.toString()).isLessThan(100);
            }
        }
    }

    @Test
    void whatIsTheSameIsStoredOnce() throws IOException {
        byte[] red = file(Color.RED);
        List<byte[]> files = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(red);
            pages.add(1);
        }
        Imposition imposition = Imposition.of(pages, four(), Duplex.NONE, new Imposition.Copies(3, true));
        byte[] sheets = sheets(files, imposition);
        try (PDDocument document = Loader.loadPDF(sheets)) {
            assertThat(document.getNumberOfPages()).isEqualTo(30);
            assertThat(document.getDocument().getXrefTable().keySet().stream()
                            .map(document.getDocument()::getObjectFromPool)
                            .filter(object -> object.getObject() instanceof org.apache.pdfbox.cos.COSStream stream
                                    && "Form".equals(stream.getNameAsString("Subtype"))))
                    .hasSize(1);
        }
    }
}
