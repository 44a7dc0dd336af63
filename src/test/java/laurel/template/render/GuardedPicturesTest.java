package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.kernel.Problem;
import laurel.template.Picture;
import laurel.template.PictureReading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is admitted looks as its maker meant, and is nothing but a picture. */
class GuardedPicturesTest {
    private final GuardedPictures gate = GuardedPictures.with(PictureLimits.standard());

    @TempDir
    Path folder;

    private PictureReading.Admitted admitted(byte[] content) {
        return gate.admit("art", content).fold(good -> good, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(problem -> problem.message().key()).toList();
    }

    private static BufferedImage drawn(Picture picture) throws IOException {
        if (picture.kind() != Picture.Kind.PDF) return ImageIO.read(new ByteArrayInputStream(picture.content()));
        try (PDDocument document = Loader.loadPDF(picture.content())) {
            return new PDFRenderer(document).renderImage(0, 1);
        }
    }

    private static void assertColour(BufferedImage image, double x, double y, Color expected, int tolerance) {
        Color found = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        int difference = Math.max(
                Math.abs(found.getRed() - expected.getRed()),
                Math.max(
                        Math.abs(found.getGreen() - expected.getGreen()),
                        Math.abs(found.getBlue() - expected.getBlue())));
        assertThat(difference).as("%s at %s, %s", found, x, y).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void aPngKeepsItsPixelsAndLosesItsTexts() throws IOException {
        byte[] text = "Comment\0made by somebody".getBytes(StandardCharsets.ISO_8859_1);
        byte[] png = PngSamples.withChunk(
                PngSamples.png(PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB)), "tEXt", text);

        Picture picture = admitted(png).picture();

        assertThat(picture.kind()).isEqualTo(Picture.Kind.PNG);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(new String(picture.content(), StandardCharsets.ISO_8859_1)).doesNotContain("somebody");
        assertColour(drawn(picture), 0.75, 0.25, Color.GREEN, 0);
    }

    @Test
    void greyStaysAsDarkAsItIs() throws IOException {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) grey.getRaster().setSample(i % 8, i / 8, 0, 100);

        assertColour(drawn(admitted(PngSamples.png(grey)).picture()), 0.5, 0.5, new Color(100, 100, 100), 0);
        assertColour(drawn(admitted(PngSamples.jpeg(grey)).picture()), 0.5, 0.5, new Color(100, 100, 100), 1);
    }

    @Test
    void sixteenBitsToAChannelBecomeEight() throws IOException {
        for (int filter = 0; filter <= 4; filter++) {
            BufferedImage image =
                    drawn(admitted(PngSamples.deep(40, 20, filter)).picture());

            assertThat(image.getRGB(3, 3)).isEqualTo(0x80ff8010);
            assertThat(image.getRGB(39, 19)).isEqualTo(0x80ff8010);
        }
    }

    @Test
    void theLargestPictureMayHaveSixteenBits() {
        // What matters is the memory; a busy machine takes its time.
        GuardedPictures patient = GuardedPictures.with(PictureLimits.standard().withTime(Duration.ofMinutes(3)));

        PictureReading reading = patient.admit("deep.png", PngSamples.deep(7500, 5300, 4));

        assertThat(reading.<Double>fold(good -> good.picture().width(), bad -> 0.0))
                .isEqualTo(7500);
    }

    @Test
    void seeThroughPixelsStayAndOthersNeedNoRoom() throws IOException {
        BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(3, 3, 0x80112233);
        BufferedImage solid = PngSamples.quarters(8, 8, BufferedImage.TYPE_INT_ARGB);

        assertThat(drawn(admitted(PngSamples.png(clear)).picture()).getRGB(3, 3))
                .isEqualTo(0x80112233);
        assertThat(drawn(admitted(PngSamples.png(solid)).picture())
                        .getColorModel()
                        .hasAlpha())
                .isFalse();
    }

    @Test
    void aPlainJpegKeepsItsDataAndLosesWhatItTells() throws IOException {
        byte[] jpeg = PngSamples.jpeg(PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB));
        byte[] telling = PngSamples.withSegment(
                PngSamples.withSegment(jpeg, 0xfe, "made by somebody".getBytes(StandardCharsets.US_ASCII)),
                0xe1,
                PngSamples.exif(1));

        Picture picture = admitted(telling).picture();

        String content = new String(picture.content(), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain("somebody").doesNotContain("Exif");
        byte[] scans = Arrays.copyOfRange(jpeg, jpeg.length - 200, jpeg.length);
        assertThat(content).endsWith(new String(scans, StandardCharsets.ISO_8859_1));
        assertColour(drawn(picture), 0.25, 0.25, Color.RED, 4);
    }

    @Test
    void whatAProgressiveJpegTellsBetweenItsScansIsLost() throws IOException {
        BufferedImage quarters = PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB);
        byte[] plain = PngSamples.progressive(quarters, 0xfe, new byte[0]);
        byte[] place = "SECRET GPS \u00ff\u00d9 41.01N".getBytes(StandardCharsets.ISO_8859_1);

        Picture picture =
                admitted(PngSamples.progressive(quarters, 0xfe, place)).picture();

        assertThat(new String(picture.content(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "41.01N");
        assertThat(picture.content()).isEqualTo(admitted(plain).picture().content());
        assertColour(drawn(picture), 0.25, 0.25, Color.RED, 6);
        assertColour(drawn(picture), 0.25, 0.75, Color.BLUE, 6);
    }

    @Test
    void aJpegWhoseLastScanIsCutOffIsRefused() {
        byte[] whole = PngSamples.progressive(
                PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_RGB), 0xfe, new byte[] {(byte) 0xff, (byte) 0xd9});

        PictureReading reading = gate.admit("cut.jpg", Arrays.copyOf(whole, whole.length - 2));

        assertThat(reading.<List<String>>fold(good -> List.of(), bad -> keys(bad.problems())))
                .containsExactly("template.picture.truncated");
    }

    @Test
    void aJpegIsTurnedAsItsCameraSays() throws IOException {
        byte[] jpeg = PngSamples.jpeg(PngSamples.quarters(64, 32, BufferedImage.TYPE_INT_RGB));

        Picture picture =
                admitted(PngSamples.withSegment(jpeg, 0xe1, PngSamples.exif(6))).picture();

        // Turned clockwise by a quarter: what was at the bottom left is at the top left now.
        assertThat(picture.width()).isEqualTo(32);
        assertThat(picture.height()).isEqualTo(64);
        assertColour(drawn(picture), 0.25, 0.25, Color.BLUE, 6);
        assertColour(drawn(picture), 0.75, 0.25, Color.RED, 6);
    }

    @Test
    void coloursOfAnotherProfileAreConverted() throws IOException {
        BufferedImage middle = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) middle.setRGB(i % 16, i / 16, 0x808080);
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] png = PngSamples.withProfile(PngSamples.png(middle), linear);
        byte[] jpeg = PngSamples.withSegment(PngSamples.jpeg(middle), 0xe2, PngSamples.iccSegment(linear));

        for (byte[] tagged : List.of(png, jpeg)) {
            PictureReading.Admitted admitted = admitted(tagged);
            assertThat(keys(admitted.notes())).containsExactly("template.picture.colours");
            // Half of all light is 188 on sRGB's curve.
            assertColour(drawn(admitted.picture()), 0.5, 0.5, new Color(188, 188, 188), 2);
        }
    }

    @Test
    void anSvgBecomesVectorsOfItsSize() throws IOException {
        Picture picture = admitted(SvgSamples.svg(SvgSamples.GOOD)).picture();

        assertThat(picture.kind()).isEqualTo(Picture.Kind.PDF);
        assertThat(picture.width()).isBetween(841.5, 842.2);
        assertThat(picture.height()).isBetween(595.0, 595.5);
        BufferedImage image = drawn(picture);
        assertColour(image, 0.9, 0.9, Color.WHITE, 0);
        // Half of a red that turns blue, over white.
        assertColour(image, 0.15, 0.48, new Color(225, 127, 131), 4);
    }

    @Test
    void whatActsInAPdfDoesNotCrossOver() throws IOException {
        PictureReading.Admitted admitted = admitted(PdfSamples.acting());

        String told = admitted.notes().get(0).message().arguments().get(0).toString();
        assertThat(told.split(", "))
                .contains("AA", "AcroForm", "EmbeddedFiles", "GoToR", "JavaScript", "Launch", "OpenAction")
                .contains("RichMedia", "SubmitForm", "URI", "XFA");
        try (PDDocument clean = Loader.loadPDF(admitted.picture().content())) {
            assertThat(PdfScan.acting(clean.getDocument())).isEmpty();
        }
        String content = new String(admitted.picture().content(), StandardCharsets.ISO_8859_1);
        assertThat(content)
                .doesNotContain("JavaScript")
                .doesNotContain("example.org")
                .doesNotContain("Annots");
        assertColour(drawn(admitted.picture()), 0.25, 0.5, Color.RED, 0);
        assertColour(drawn(admitted.picture()), 0.75, 0.5, Color.BLUE, 0);
    }

    @Test
    void inksBecomeSrgbInLinesAndImages() throws IOException {
        byte[] pdf = PdfSamples.page(
                "0 1 1 0 k 0 0 421 595 re f /DeviceCMYK cs 1 0 1 0 sc 421 0 421 300 re f"
                        + " q 421 0 0 295 421 300 cm /I Do Q\n",
                (document, page) -> {
                    COSStream image = PdfSamples.stream(document, "\u0000\u0000\u00ff\u0000");
                    image.setItem(COSName.TYPE, COSName.XOBJECT);
                    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
                    image.setInt(COSName.WIDTH, 1);
                    image.setInt(COSName.HEIGHT, 1);
                    image.setInt(COSName.BITS_PER_COMPONENT, 8);
                    image.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
                    page.getCOSObject().setItem(COSName.RESOURCES, PdfSamples.objects("I", image));
                });

        PictureReading.Admitted admitted = admitted(pdf);

        assertThat(keys(admitted.notes())).containsExactly("template.pdf.converted");
        BufferedImage image = drawn(admitted.picture());
        assertColour(image, 0.25, 0.5, new Color(237, 28, 36), 6);
        assertColour(image, 0.75, 0.75, new Color(0, 166, 81), 6);
        assertColour(image, 0.75, 0.25, new Color(255, 242, 0), 6);
        assertThat(new String(admitted.picture().content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("CMYK");
    }

    static Stream<byte[]> art() {
        byte[] image = PdfSamples.page("q 842 0 0 595 0 0 cm /I Do Q\n", (document, page) -> {
            BufferedImage pixels = PngSamples.quarters(40, 20, BufferedImage.TYPE_INT_ARGB);
            pixels.setRGB(0, 0, 0x40ff0000);
            COSStream object = LosslessFactory.createFromImage(document, pixels).getCOSObject();
            object.setBoolean(COSName.INTERPOLATE, true);
            page.getCOSObject().setItem(COSName.RESOURCES, PdfSamples.objects("I", object));
        });
        return Stream.of(
                SvgSamples.svg(SvgSamples.GOOD),
                SvgSamples.svg(
                        "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='3'/></filter>"
                                + "<circle cx='100' cy='100' r='50' filter='url(#f)'/>"
                                + "<mask id='m'><rect width='90' height='90' fill='#888'/></mask>"
                                + "<rect width='99' height='99' fill='#0a0' mask='url(#m)'/>"
                                + "<text x='20' y='190' font-size='20'>Laurel</text>"),
                PdfSamples.page(PdfSamples.CONTENT),
                PdfSamples.acting(),
                image,
                PdfSamples.page("/OC /L BDC 0 1 1 0 k 0 0 99 99 re f EMC /MC <</MCID 3>> BDC 9 9 99 99 re f EMC\n"));
    }

    @Test
    void cleanPicturesKeepToPdfA() throws IOException {
        for (byte[] art : art().toList()) {
            Picture picture = admitted(art).picture();
            if (picture.kind() != Picture.Kind.PDF) continue;
            // A picture's file claims nothing of itself; only what is drawn has to keep to the rules.
            assertThat(Vera.faults(picture.content()))
                    .allMatch(fault ->
                            fault.startsWith("6.6.2") || fault.startsWith("6.2.4.3") || fault.startsWith("6.2.10-2"))
                    .noneMatch(fault -> fault.contains("CMYK"));
        }
    }

    @Test
    void theSameFileGivesTheSamePicture() {
        byte[] svg = SvgSamples.svg(SvgSamples.GOOD);

        assertThat(admitted(svg).picture().hash())
                .isEqualTo(admitted(svg).picture().hash());
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        for (byte[] art : art().toList()) {
            Picture clean = admitted(art).picture();
            assertThat(admitted(clean.content()).picture()).isEqualTo(clean);
        }
        Picture pixels = admitted(PngSamples.png(PngSamples.quarters(8, 8, BufferedImage.TYPE_INT_RGB)))
                .picture();
        assertThat(admitted(pixels.content()).picture()).isEqualTo(pixels);
    }

    @Test
    void aPictureHoldsOneObjectThatIsDrawn() throws IOException {
        try (PDDocument clean = Loader.loadPDF(
                admitted(PdfSamples.page(PdfSamples.CONTENT)).picture().content())) {
            COSDictionary objects =
                    clean.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            assertThat(objects.keySet()).containsExactly(CleanPage.ART);
        }
    }

    @Test
    void whatWasAdmittedIsKeptAndADamagedCopyIsMadeAnew() throws IOException {
        GuardedPictures keeping = GuardedPictures.keeping(PictureLimits.standard(), folder);
        byte[] png = PngSamples.png(PngSamples.quarters(8, 8, BufferedImage.TYPE_INT_RGB));
        PictureReading first = keeping.admit("a.png", png);
        Path kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.findFirst().orElseThrow();
        }

        assertThat(keeping.admit("a.png", png)).isEqualTo(first);
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        assertThat(keeping.admit("a.png", png)).isEqualTo(first);
        assertThat(PictureReport.of(Files.readAllBytes(kept)).art()).isPresent();
    }

    @Test
    void vectorsAreDrawnInTheSizeThatIsAskedFor() {
        Picture picture = admitted(SvgSamples.svg(SvgSamples.GOOD)).picture();

        BufferedImage image = Shrunk.of(picture, 1684, 1191);

        assertThat(image.getWidth()).isEqualTo(1684);
        assertThat(image.getHeight()).isEqualTo(1191);
        assertColour(image, 0.9, 0.9, Color.WHITE, 0);
        assertColour(image, 0.15, 0.48, new Color(225, 127, 131), 4);
    }

    @Test
    void theSecondProcessHasAMainClass() throws ClassNotFoundException, NoSuchMethodException {
        assertThat(Class.forName(ChildProcess.MAIN)
                        .getMethod("main", String[].class)
                        .getReturnType())
                .isEqualTo(void.class);
    }
}
