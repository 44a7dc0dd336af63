package laurel.template.render;

import static laurel.template.TemplateSamples.named;
import static laurel.template.TemplateSamples.templateOf;
import static laurel.template.TemplateSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.ShapedLine;
import laurel.template.TextStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text is measured once: its glyphs stand in the PDF and in the PNG where the layout says. */
class SamePlacesTest {
    /** Points: a dot of a printer with 7200 of them to the inch. */
    private static final double EXACT = 0.01;

    private static final int WIDTH = 2000;
    private static final Box BOX = Box.mm(20, 60, 257, 60);

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    static Stream<Arguments> lines() {
        return Stream.of(
                        "AVATAR Wolf To. Yves",
                        "Efficient Affluent",
                        "Canog\u0306lu I\u0307pek",
                        "张海立",
                        "Ada 张海立 Önder",
                        "محمد علي الأحمد",
                        "محمد Ali (2) علي",
                        "अनिल कुमार",
                        "ประยุทธ์",
                        "김하늘")
                .flatMap(name -> Stream.of(
                        Arguments.of(name, 41.3, 0.0), Arguments.of(name, 11.0, 0.0), Arguments.of(name, 33.7, 0.137)));
    }

    private static Layout layout(String name, double size, double spacing) {
        TextStyle style = new TextStyle(
                Names.CHAIN,
                size,
                size,
                new Colour(0),
                spacing,
                1.3,
                TextStyle.Wraps.NEVER,
                TextStyle.Align.CENTRE,
                TextStyle.VerticalAlign.MIDDLE);
        Layout layout = Layout.of(
                templateOf(text("name", BOX, style, "{recipient.name}")), named(name), Language.EN, Pages.FONTS);
        assertThat(layout.problems()).isEmpty();
        return layout;
    }

    private static Mark.Text mark(Layout layout) {
        List<Mark.Text> marks = new ArrayList<>();
        for (Mark mark : layout.first().marks()) {
            mark.<Boolean>fold(marks::add, shape -> false, qr -> false, image -> false, turned -> false);
        }
        assertThat(marks).hasSize(1);
        return marks.get(0);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyGlyphOfThePdfStandsWhereTheLayoutSays(String name, double size, double spacing) throws IOException {
        Layout layout = layout(name, size, spacing);
        Mark.Text mark = mark(layout);
        List<Point2D> wanted = wanted(mark);
        List<Point2D> found = drawn(Pages.pdf(renderer, layout, Language.EN));

        assertThat(found).hasSameSizeAs(wanted);
        double height = layout.first().page().height().points();
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i).getX())
                    .as("x of glyph %d", i)
                    .isCloseTo(wanted.get(i).getX(), within(EXACT));
            assertThat(height - found.get(i).getY())
                    .as("y of glyph %d", i)
                    .isCloseTo(wanted.get(i).getY(), within(EXACT));
        }
    }

    /** With kerning too fine to be written, of which the PDF leaves out what it says it does, and coordinates rounded. */
    @Test
    void noGlyphOfAnyNameInSmallPrintIsFartherOffThanThePdfAllowsItself() throws IOException {
        double farthest = 0;
        for (String name : Names.all()) {
            Layout layout = layout(name, 11, 0);
            List<Point2D> wanted = wanted(mark(layout));
            List<Point2D> found = drawn(Pages.pdf(renderer, layout, Language.EN));
            assertThat(found).as(name).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                farthest = Math.max(
                        farthest, Math.abs(found.get(i).getX() - wanted.get(i).getX()));
            }
        }
        assertThat(farthest).isLessThan(PdfText.UNSEEN + 0.001);
    }

    /** The origins of all glyphs that one can see, in points from the page's top left corner. */
    private static List<Point2D> wanted(Mark.Text mark) {
        List<Point2D> places = new ArrayList<>();
        for (ShapedLine.GlyphRun run : mark.line().runs()) {
            TrueType font = Pages.FONTS.face(run.face()).trueType();
            for (ShapedLine.Cluster cluster : run.clusters()) {
                for (ShapedLine.Glyph glyph : cluster.glyphs()) {
                    if (!font.hasOutline(glyph.id())) continue;
                    places.add(new Point2D.Double(
                            mark.x() + glyph.x() * mark.size(), mark.baseline() + glyph.y() * mark.size()));
                }
            }
        }
        return places;
    }

    private static List<Point2D> drawn(byte[] pdf) throws IOException {
        List<Point2D> places = new ArrayList<>();
        GlyphReader reader = new GlyphReader(places);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.processPage(document.getPage(0));
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theInkOfThePngEndsWhereTheLayoutSays(String name, double size, double spacing) throws IOException {
        Layout layout = layout(name, size, spacing);
        Mark.Text mark = mark(layout);
        ShapedLine.Ink ink = mark.line().ink();
        double scale = WIDTH / layout.first().page().width().points();
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout, Language.EN, WIDTH)));
        int[] edges = inked(png);

        double[] wanted = {
            mark.x() + ink.left() * mark.size(),
            mark.baseline() + ink.top() * mark.size(),
            mark.x() + ink.right() * mark.size(),
            mark.baseline() + ink.bottom() * mark.size()
        };
        for (int i = 0; i < 4; i++) {
            assertThat((double) edges[i]).as("edge %d", i).isCloseTo(wanted[i] * scale, within(1.0));
        }
    }

    /** The edges of all that is not white: left, top, right, bottom. */
    private static int[] inked(BufferedImage png) {
        int[] edges = {png.getWidth(), png.getHeight(), 0, 0};
        for (int y = 0; y < png.getHeight(); y++) {
            for (int x = 0; x < png.getWidth(); x++) {
                if ((png.getRGB(x, y) & 0xffffff) == 0xffffff) continue;
                edges[0] = Math.min(edges[0], x);
                edges[1] = Math.min(edges[1], y);
                edges[2] = Math.max(edges[2], x + 1);
                edges[3] = Math.max(edges[3], y + 1);
            }
        }
        return edges;
    }

    /** Follows the text operators of a page and notes the origins of all glyphs that one can see. */
    private static final class GlyphReader extends PDFStreamEngine {
        private final List<Point2D> places;

        GlyphReader(List<Point2D> places) {
            this.places = places;
            addOperator(new BeginText(this));
            addOperator(new EndText(this));
            addOperator(new SetFontAndSize(this));
            addOperator(new SetMatrix(this));
            addOperator(new ShowTextAdjusted(this));
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            boolean seen = !((PDVectorFont) font).getPath(code).getBounds2D().isEmpty();
            if (seen) places.add(new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY()));
        }
    }
}
