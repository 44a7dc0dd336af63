package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.FieldValues;
import laurel.template.Figure;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.Paint;
import laurel.template.Picture;
import laurel.template.PictureElement;
import laurel.template.Placement;
import laurel.template.Renderer;
import laurel.template.ShapeElement;
import laurel.template.TemplateSamples;
import laurel.template.TextElement;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {
    /** Pixels across an A4 sheet in landscape at 150 dots per inch. */
    private static final int PIXELS_150_DPI = 1754;

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The chunks before the picture data, their checksums verified. */
    private static Map<String, byte[]> chunks(byte[] png) {
        Map<String, byte[]> chunks = new TreeMap<>();
        ByteBuffer file = ByteBuffer.wrap(png);
        file.position(8);
        while (file.hasRemaining()) {
            byte[] content = new byte[file.getInt()];
            byte[] type = new byte[4];
            file.get(type).get(content);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(content);
            assertThat(file.getInt()).isEqualTo((int) check.getValue());
            String name = new String(type, StandardCharsets.US_ASCII);
            String keyword =
                    name.endsWith("Xt") ? " " + new String(content, StandardCharsets.ISO_8859_1).split("\0", 2)[0] : "";
            chunks.put(name + keyword, content);
        }
        return chunks;
    }

    private static String code(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        Reader reader = new QRCodeReader();
        return reader.decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    @Test
    void isAsLargeAsAsked() throws IOException {
        Layout layout = Pages.ambassador("Onur Canoğlu", Language.EN);

        BufferedImage web = picture(Pages.png(renderer, layout, Language.EN, Renderer.WEB_WIDTH));
        BufferedImage small = picture(Pages.png(renderer, layout, Language.EN, 333));

        assertThat(web.getWidth()).isEqualTo(2000);
        assertThat(web.getHeight()).isEqualTo(1414);
        assertThat(small.getWidth()).isEqualTo(333);
        assertThat(small.getHeight()).isEqualTo(235);
    }

    @Test
    void refusesAnAbsurdWidth() {
        Layout layout = Pages.ambassador("Onur Canoğlu", Language.EN);

        assertThatIllegalArgumentException().isThrownBy(() -> Pages.png(renderer, layout, Language.EN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Pages.png(renderer, layout, Language.EN, 1_000_000));
    }

    @Test
    void saysItsSizeOnPaperAndWhatItIs() {
        Map<String, byte[]> chunks =
                chunks(Pages.png(renderer, Pages.ambassador("Ada", Language.EN), Language.EN, PIXELS_150_DPI));

        ByteBuffer size = ByteBuffer.wrap(chunks.get("pHYs"));
        assertThat(size.getInt()).isEqualTo(5906); // 150 / 0.0254
        assertThat(size.getInt()).isEqualTo(5906);
        assertThat(size.get()).isEqualTo((byte) 1);
        assertThat(new String(chunks.get("tEXt Serial"), StandardCharsets.ISO_8859_1))
                .isEqualTo("Serial\0KSAP-2023-0007");
        assertThat(new String(chunks.get("iTXt Title"), StandardCharsets.UTF_8))
                .isEqualTo("Title\0\0\0\0\0Certificate <1> & 证书");
        assertThat(new String(chunks.get("tEXt Creation Time"), StandardCharsets.ISO_8859_1))
                .isEqualTo("Creation Time\0" + "2023-10-10T08:15:30Z");
    }

    @Test
    void carriesACodeThatReadsAt150DotsPerInch() throws IOException, ReaderException {
        for (Language language : Language.values()) {
            byte[] png = Pages.png(renderer, Pages.ambassador("张海立", language), language, PIXELS_150_DPI);

            assertThat(code(picture(png)))
                    .isEqualTo("https://community.example.org/certificates/KSAP-2023-0007?check=5b1f09");
        }
    }

    /** Bands made once and bands made for a person must give the same pixels as one picture drawn as a whole. */
    @Test
    void isTheSameWhetherTheBackgroundWasReadyOrNot() throws IOException {
        Layout first = Pages.ambassador("Wolfeschlegelsteinhausenbergerdorff Hubert", Language.EN);
        Layout second = Pages.ambassador("尹珉", Language.EN);
        Pages.png(renderer, first, Language.EN, 700);
        byte[] warm = Pages.png(renderer, second, Language.EN, 700);
        byte[] cold = Pages.png(new PageRenderer(Pages.FONTS), second, Language.EN, 700);

        assertThat(warm).isEqualTo(cold);
        PngPages.Sheet sheet = new PngPages.Sheet(second.first().page(), 700);
        Stripe whole = new Stripe(Pages.FONTS);
        whole.take(700, 0, sheet.height());
        whole.clear();
        List<Mark> marks = second.first().allMarks();
        whole.draw(marks, sheet.extents(marks), sheet);
        int[] drawn = Arrays.copyOf(whole.pixels(), 700 * sheet.height());
        int[] decoded = picture(warm).getRGB(0, 0, 700, sheet.height(), null, 0, 700);
        for (int i = 0; i < decoded.length; i++) decoded[i] &= 0xffffff;
        assertThat(decoded).isEqualTo(drawn);
    }

    /** Both files draw the same page: the ink of every text and of the code, box by box, is the same within a tenth. */
    @ParameterizedTest
    @ValueSource(strings = {"Onur Canoğlu", "Halil I\u0307brahim BUGO\u0308L", "张海立", "محمد علي", "अनिल कुमार"})
    void agreesWithThePdf(String name) throws IOException {
        for (Language language : Language.values()) {
            Layout layout = Pages.ambassador(name, language);
            BufferedImage png = picture(Pages.png(renderer, layout, language, PIXELS_150_DPI));
            try (PDDocument document = Loader.loadPDF(Pages.pdf(renderer, layout, language))) {
                float scale =
                        (float) (PIXELS_150_DPI / layout.first().page().width().points());
                BufferedImage pdf = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
                for (Mark mark : layout.first().allMarks()) {
                    double[] box = mark.fold(
                            text -> new double[] {
                                text.x() + text.size() * text.line().ink().left(),
                                text.baseline()
                                        + text.size() * text.line().ink().top(),
                                text.x() + text.size() * text.line().ink().right(),
                                text.baseline()
                                        + text.size() * text.line().ink().bottom()
                            },
                            shape -> new double[4],
                            qr -> new double[] {
                                qr.x(),
                                qr.y(),
                                qr.x() + qr.code().size() * qr.module(),
                                qr.y() + qr.code().size() * qr.module()
                            },
                            image -> new double[4],
                            turned -> new double[4]);
                    double inPng = ink(png, box, scale);
                    double inPdf = ink(pdf, box, scale);
                    assertThat(inPng)
                            .as(mark.element() + " in PNG against PDF")
                            .isBetween(0.9 * inPdf, 1.1 * inPdf + 1e-9);
                    if (box[2] > box[0]) assertThat(inPng).isGreaterThan(5);
                }
            }
        }
    }

    @Test
    void agreesWithThePdfOnGradientsStrokesAndOpacity() throws IOException {
        Paint.Fill gradient = new Paint.Fill(
                List.of(
                        new Paint.Stop(0, new Colour(0xff0000)),
                        new Paint.Stop(0.5, new Colour(0x00ff00)),
                        new Paint.Stop(1, new Colour(0x0000ff)),
                        new Paint.Stop(1, new Colour(0x0000ff))),
                new Paint.Axis(50, 0, 250, 0));
        Paint.Stroke stroke = new Paint.Stroke(new Colour(0x222222), 4);
        Layout layout = Layout.of(
                TemplateSamples.templateOf(
                        new ShapeElement(
                                new ElementId("band"),
                                new Figure.Rectangle(Box.mm(20, 20, 250, 60), 10),
                                new Paint(Optional.of(gradient), Optional.of(stroke), 1),
                                Placement.PLAIN),
                        new ShapeElement(
                                new ElementId("veil"),
                                new Figure.Ellipse(Box.mm(100, 30, 80, 120)),
                                new Paint(Optional.of(Paint.Fill.of(new Colour(0xffcc00))), Optional.of(stroke), 0.5),
                                Placement.PLAIN),
                        new ShapeElement(
                                new ElementId("wave"),
                                new Figure.Path("M20 150C60 100 100 200 140 150S220 100 270 150"),
                                new Paint(Optional.empty(), Optional.of(stroke), 0.8),
                                Placement.PLAIN)),
                FieldValues.NONE,
                Language.EN,
                Pages.FONTS);
        BufferedImage png = picture(Pages.png(renderer, layout, Language.EN, 600));
        try (PDDocument document = Loader.loadPDF(Pages.pdf(renderer, layout, Language.EN))) {
            float scale = (float) (600 / layout.first().page().width().points());
            BufferedImage pdf = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
            int far = 0;
            for (int y = 0; y < Math.min(png.getHeight(), pdf.getHeight()); y++) {
                for (int x = 0; x < Math.min(600, pdf.getWidth()); x++) {
                    if (distance(png.getRGB(x, y), pdf.getRGB(x, y)) > 40) far++;
                }
            }
            assertThat(far).as("pixels of another colour").isLessThan(600 * 424 / 200);
            assertThat(png.getRGB(300, 120) & 0xffffff).isNotEqualTo(0xffffff);
        }
    }

    @Test
    void drawsPicturesAndTurnedTextsLikeThePdf() throws IOException {
        BufferedImage painted = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 20; y++) painted.setRGB(x, y, (x * 6) << 24 | 0xcc2200 + y);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(painted, "png", file);
        Picture picture = new Picture("veil.png", Picture.Kind.PNG, file.toByteArray(), 40, 20);
        Placement turned = new Placement(30, 0.6, Optional.empty());
        TextElement plain =
                TemplateSamples.text("name", Box.mm(80, 130, 120, 30), TemplateSamples.style(40, 5), "Önder 尹");
        Layout layout = Layout.of(
                TemplateSamples.templateOf(
                        new PictureElement(
                                new ElementId("veil"),
                                Box.mm(20, 20, 200, 100),
                                picture,
                                PictureElement.Fit.CONTAIN,
                                Map.of(Language.EN, "A veil"),
                                turned),
                        new TextElement(plain.id(), plain.box(), plain.role(), turned, plain.versions())),
                FieldValues.NONE,
                Language.EN,
                Pages.FONTS);
        BufferedImage png = picture(Pages.png(renderer, layout, Language.EN, 600));
        try (PDDocument document = Loader.loadPDF(Pages.pdf(renderer, layout, Language.EN))) {
            float scale = (float) (600 / layout.first().page().width().points());
            BufferedImage pdf = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
            int far = 0;
            int dark = 0;
            for (int y = 0; y < Math.min(png.getHeight(), pdf.getHeight()); y++) {
                for (int x = 0; x < Math.min(600, pdf.getWidth()); x++) {
                    if (distance(png.getRGB(x, y), pdf.getRGB(x, y)) > 48) far++;
                    if ((png.getRGB(x, y) & 255) < 128) dark++;
                }
            }
            assertThat(far).as("pixels of another colour").isLessThan(600 * 424 / 150);
            assertThat(dark).as("dark pixels").isGreaterThan(5000);
        }
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return distance;
    }

    /** How dark a box is, in black pixels. */
    private static double ink(BufferedImage picture, double[] box, double scale) {
        double dark = 0;
        for (int y = (int) (box[1] * scale) - 1; y < box[3] * scale + 1; y++) {
            for (int x = (int) (box[0] * scale) - 1; x < box[2] * scale + 1; x++) {
                if (box[2] == box[0]) continue;
                int pixel = picture.getRGB(x, y);
                dark += 1 - ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 765.0;
            }
        }
        return dark;
    }
}
