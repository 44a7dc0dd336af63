package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.PreparedTemplate;
import laurel.template.TemplateId;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A certificate's PNG beside PDFBox's picture of its PDF, pixel by pixel. The judge is asked to leave strokes where they are
 * (AWT would move them to pixel centres). Codes are judged apart: the PNG sets their modules to whole pixels.
 */
class SamePixelsTest {
    /** Stated tolerance: of 255, in the mean over all pixels and colours, outside of codes. */
    private static final double MEAN = 0.1;

    /** Stated tolerance: the share of pixels, outside of codes, that differ by more than {@link #FAR} of 255. */
    private static final double SHARE = 0.0001;

    private static final int FAR = 24;

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    static Stream<Arguments> sizes() {
        return new BundledTemplates()
                .ids().stream().flatMap(id -> Stream.of(Arguments.of(id, 2000), Arguments.of(id, 3508)));
    }

    private static Layout layout(TemplateId id) {
        return new BundledTemplates()
                .read(id)
                .fold(
                        found -> PreparedTemplate.of(found.template(), Language.EN, Pages.FONTS)
                                .layout(TemplateSamples.ambassador("Halil I\u0307brahim 张海立", Language.EN)),
                        refused -> {
                            throw new AssertionError(refused.problems().toString());
                        });
    }

    static BufferedImage picture(byte[] pdf, double width) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer judge = new PDFRenderer(document);
            judge.setRenderingHints(new RenderingHints(Map.of(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC,
                    RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY)));
            float points = document.getPage(0).getMediaBox().getWidth();
            return judge.renderImage(0, (float) (width / points), ImageType.RGB);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void pngAndPdfAreTheSamePicture(TemplateId id, int width) throws IOException {
        Layout layout = layout(id);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout, Language.EN, width)));
        BufferedImage pdf = picture(Pages.pdf(renderer, layout, Language.EN), width);

        assertThat(Math.abs(png.getHeight() - pdf.getHeight())).isLessThanOrEqualTo(1);
        Difference all = Difference.between(png, pdf, codes(layout, width));
        assertThat(all.mean()).as("mean difference").isLessThan(MEAN);
        assertThat(all.share()).as("share of other pixels").isLessThan(SHARE);
    }

    /** Half a pixel at each edge of a module is what whole pixels may cost. */
    private static List<Extent> codes(Layout layout, int width) {
        PngPages.Sheet sheet = new PngPages.Sheet(layout.first().page(), width);
        List<Mark> codes = layout.first().allMarks().stream()
                .filter(mark -> mark.fold(t -> false, s -> false, qr -> true, i -> false, t -> false))
                .toList();
        return sheet.extents(codes);
    }

    /**
     * How far two pictures are apart.
     *
     * @param mean of 255, over all pixels and colours
     * @param share of the pixels that differ by more than {@link #FAR}
     */
    record Difference(double mean, double share) {
        static Difference between(BufferedImage one, BufferedImage other, List<Extent> without) {
            long sum = 0;
            long far = 0;
            long pixels = 0;
            int width = Math.min(one.getWidth(), other.getWidth());
            int height = Math.min(one.getHeight(), other.getHeight());
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (isIn(without, x, y)) continue;
                    int most = 0;
                    for (int shift = 0; shift <= 16; shift += 8) {
                        int apart = Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                        most = Math.max(most, apart);
                        sum += apart;
                    }
                    if (most > FAR) far++;
                    pixels++;
                }
            }
            return new Difference(sum / 3.0 / pixels, far / (double) pixels);
        }

        private static boolean isIn(List<Extent> extents, int x, int y) {
            return extents.stream().anyMatch(e -> x >= e.left() && x < e.right() && y >= e.top() && y < e.bottom());
        }
    }
}
