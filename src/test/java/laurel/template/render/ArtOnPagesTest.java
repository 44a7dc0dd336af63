package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateReading;
import laurel.template.files.TemplateJson;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' vectors and pixels on a certificate: the same in PDF and PNG, PDF/A, and nothing that acts. */
class ArtOnPagesTest {
    private static final String JSON = """
            {"id":"art","version":1,"name":{"en":"Art"},"page":{"width":297,"height":210},"background":"paper.svg",
             "elements":[
              {"id":"seal","type":"picture","file":"seal.pdf","x":200,"y":20,"width":60,"height":42.4,"opacity":0.7,
               "rotation":10},
              {"id":"logo","type":"picture","file":"logo.jpg","x":20,"y":120,"width":40,"height":80},
              {"id":"name","type":"text","x":20,"y":90,"width":257,"height":30,"fonts":["NotoSerifSC-SemiBold"],
               "size":40,"colour":"#222222","align":"centre","text":{"en":"{recipient.name}"}}]}
            """;

    private static final String GRID = "<g stroke='black' stroke-width='1'>"
            + "<path d='M0 5h297 M0 23h297 M0 100h297 M0 171h297 M0 200h297'/>"
            + "<path d='M7 0v210 M20 0v210 M150 0v210 M231 0v210 M270 0v210'/></g>";

    private static final Map<String, byte[]> FILES = Map.of(
            "paper.svg", SvgSamples.svg(SvgSamples.GOOD),
            "lines.svg", SvgSamples.svg(GRID),
            "seal.pdf", PdfSamples.acting(),
            "logo.jpg",
                    PngSamples.withSegment(
                            PngSamples.jpeg(PngSamples.quarters(600, 300, BufferedImage.TYPE_INT_RGB)),
                            0xe1,
                            PngSamples.exif(6)));

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    private static final String SHAPES = """
            {"id":"shapes","version":1,"name":{"en":"Shapes"},"page":{"width":100,"height":100},"elements":[
              {"id":"sun","type":"ellipse","x":10,"y":10,"width":40,"height":40,"fill":"#800080",
               "stroke":{"colour":"#00ff00","width":8},"opacity":0.5},
              {"id":"bar","type":"rectangle","x":60,"y":20,"width":20,"height":60,"rotation":90,
               "stroke":{"colour":"#00ff00","width":8},"opacity":0.5,
               "fill":{"from":[60,0],"to":[80,0],"stops":[{"at":0,"colour":"#ff0000"},{"at":1,"colour":"#ff0000"}]}}]}
            """;

    private static final String LINES = """
            {"id":"lines","version":1,"name":{"en":"Lines"},"page":{"width":297,"height":210},"background":"lines.svg",
             "elements":[{"id":"seal","type":"picture","file":"lines.svg","x":30.3,"y":40.7,"width":148.5,"height":105}]}
            """;

    private static Layout layout(String json) {
        return layout(json, FILES);
    }

    private static Layout layout(String json, Map<String, byte[]> files) {
        GuardedPictures gate = GuardedPictures.with(PictureLimits.standard());
        Template template = TemplateJson.read(
                        json.getBytes(StandardCharsets.UTF_8),
                        "art",
                        name -> Optional.ofNullable(files.get(name)).map(content -> gate.admit(name, content)))
                .fold(TemplateReading.Found::template, refused -> {
                    throw new AssertionError(refused.problems().toString());
                });
        return PreparedTemplate.of(template, Language.EN, Pages.FONTS)
                .layout(FieldValues.NONE.with("recipient.name", "Ada Lovelace"));
    }

    @Test
    void pdfAndPngShowTheSame() throws IOException {
        Layout layout = layout(JSON);
        byte[] pdf = Pages.pdf(renderer, layout, Language.EN);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout, Language.EN, 842)));
        BufferedImage drawn;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(PdfScan.acting(document.getDocument())).isEmpty();
            drawn = new PDFRenderer(document).renderImage(0, (float) (png.getWidth() / (297 * 72 / 25.4)));
        }

        double sum = 0;
        int width = Math.min(png.getWidth(), drawn.getWidth());
        int height = Math.min(png.getHeight(), drawn.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color a = new Color(png.getRGB(x, y));
                Color b = new Color(drawn.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        assertThat(sum / (2.0 * width * height)).isLessThan(0.6);
        assertThat(new Color(png.getRGB(126, 290)).getRed()).isBetween(215, 235);
        assertThat(Vera.faults(pdf)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 2000, 3508})
    void vectorsAreDrawnForThePixelsOfThePageAndStaySharp(int width) throws IOException {
        BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout(LINES), Language.EN, width)));
        double scale = width / 297.0;

        for (double y : new double[] {5, 23, 171, 200})
            assertSharp(down(png, (int) (100 * scale), y, scale), y * scale);
        for (double x : new double[] {7, 20, 231, 270})
            assertSharp(across(png, (int) (15 * scale), x, scale), x * scale);
        double middle = 40.7 + 100 / 2.0;
        assertSharp(down(png, (int) (50 * scale), middle, scale / 2), middle * scale);
    }

    @ParameterizedTest
    @CsvSource({
        "297, 210, 1, 2000",
        "297, 210, 2, 1000",
        "297, 210, 3, 960",
        "210, 297, 1, 1000",
        "279.4, 215.9, 2, 1000"
    })
    void finestStripesOfAPictureOfThePageKeepTheirContrastDownToItsEnd(double wide, double high, int finer, int width)
            throws IOException {
        int rows = (int) Math.round(high / wide * width);
        BufferedImage png = png(wide, high, width, "stripes.png", stripes(finer * width, rows, finer));

        assertThat(png.getHeight()).isEqualTo(rows);
        for (int y = 1; y < rows; y++) {
            int apart = Math.abs((png.getRGB(width / 2, y) & 255) - (png.getRGB(width / 2, y - 1) & 255));
            assertThat(apart).as("between rows %d and %d", y - 1, y).isEqualTo(255);
        }
    }

    @ParameterizedTest
    @CsvSource({"297, 210, 1000", "297, 210, 960", "210, 297, 1000", "279.4, 215.9, 960", "279.4, 215.9, 1000"})
    void aDarkBackgroundReachesTheEndOfThePage(double wide, double high, int width) throws IOException {
        Color dark = new Color(0x202040);
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg' width='%smm' height='%smm' viewBox='0 0 10 10' "
                        + "preserveAspectRatio='none'><rect width='10' height='10' fill='#202040'/></svg>")
                .formatted(wide, high)
                .getBytes(StandardCharsets.UTF_8);
        for (BufferedImage png : List.of(
                png(wide, high, width, "dark.svg", svg),
                png(wide, high, width, "small.png", filled((int) wide, (int) high, dark)),
                png(wide, high, width, "large.png", filled((int) (10 * wide), (int) (10 * high), dark)))) {
            int last = png.getHeight() - 1;
            for (int[] corner : new int[][] {{0, 0}, {width - 1, 0}, {0, last}, {width - 1, last}})
                assertThat(new Color(png.getRGB(corner[0], corner[1]))).isEqualTo(dark);
        }
    }

    @Test
    void greyStaysTheSameGreyWhereverItLies() throws IOException {
        BufferedImage grey = new BufferedImage(2000, 1414, BufferedImage.TYPE_BYTE_GRAY);
        int[] pixels = new int[2000 * 1414];
        Arrays.fill(pixels, 120);
        grey.getRaster().setPixels(0, 0, 2000, 1414, pixels);
        BufferedImage png = png(297, 210, 2000, "grey.png", PngSamples.png(grey));

        for (double[] place : new double[][] {{10, 10}, {40, 45}, {290, 200}}) {
            int colour = png.getRGB((int) (place[0] * 2000 / 297), (int) (place[1] * 2000 / 297));
            assertThat(new Color(colour)).isEqualTo(new Color(120, 120, 120));
        }
    }

    /** A page with a background, and the same once more as a small picture on it. */
    private BufferedImage png(double wide, double high, int width, String name, byte[] background) throws IOException {
        String json = """
                {"id":"pixels","version":1,"name":{"en":"Pixels"},"page":{"width":%s,"height":%s},"background":"%s",
                 "elements":[{"id":"logo","type":"picture","file":"%s","x":30.3,"y":40.7,"width":20,"height":10}]}
                """.formatted(wide, high, name, name);
        Layout layout = layout(json, Map.of(name, background));
        return ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout, Language.EN, width)));
    }

    private static byte[] stripes(int width, int rows, int thick) {
        BufferedImage image = new BufferedImage(width, rows * thick, BufferedImage.TYPE_BYTE_GRAY);
        int[] white = new int[width];
        Arrays.fill(white, 255);
        for (int y = 0; y < image.getHeight(); y++) {
            if (y / thick % 2 == 0) image.getRaster().setPixels(0, y, width, 1, white);
        }
        return PngSamples.png(image);
    }

    private static byte[] filled(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return PngSamples.png(image);
    }

    private static double[] down(BufferedImage image, int x, double place, double line) {
        return dark(image, image.getHeight(), place, line, y -> image.getRGB(x, y));
    }

    private static double[] across(BufferedImage image, int y, double place, double line) {
        return dark(image, image.getWidth(), place, line, x -> image.getRGB(x, y));
    }

    /** How dark the pixels around a place are, 0 to 1; all others are left at 0. */
    private static double[] dark(BufferedImage image, int pixels, double place, double line, IntUnaryOperator colour) {
        double[] dark = new double[pixels];
        int middle = (int) (place * image.getWidth() / 297);
        for (int i = middle - (int) (2 * line); i <= middle + 2 * line; i++)
            dark[i] = 1 - (colour.applyAsInt(i) & 255) / 255.0;
        return dark;
    }

    /** A line has two edges, each in one pixel, and lies where it belongs. */
    private static void assertSharp(double[] dark, double place) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < dark.length; i++) {
            sum += dark[i];
            moment += (i + 0.5) * dark[i];
        }
        assertThat(sum).isPositive();
        assertThat(moment / sum).isCloseTo(place, within(0.13)); // smoothing knows eight steps to a pixel
        assertThat(Arrays.stream(dark)
                        .filter(pixel -> pixel > 0.01 && pixel < 0.99)
                        .boxed())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aSeeThroughShapeHidesWhatIsUnderItsLine() throws IOException {
        Layout layout = layout(SHAPES);
        byte[] pdf = Pages.pdf(renderer, layout, Language.EN);
        BufferedImage drawn;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            drawn = new PDFRenderer(document).renderImage(0, (float) (1000 / (100 * 72 / 25.4)));
        }

        for (BufferedImage image : List.of(
                drawn, ImageIO.read(new ByteArrayInputStream(Pages.png(renderer, layout, Language.EN, 1000))))) {
            assertThat(image.getRGB(300, 300)).isEqualTo(0xffbf7fbf);
            assertThat(image.getRGB(120, 300)).isEqualTo(0xff7fff7f);
            assertThat(image.getRGB(80, 300)).isEqualTo(0xff7fff7f);
            assertThat(image.getRGB(30, 300)).isEqualTo(0xffffffff);
            assertThat(image.getRGB(700, 500)).isEqualTo(0xffff7f7f);
            assertThat(image.getRGB(700, 420)).isEqualTo(0xff7fff7f);
            assertThat(image.getRGB(700, 380)).isEqualTo(0xff7fff7f);
        }
        assertThat(Vera.faults(pdf)).isEmpty();
    }
}
