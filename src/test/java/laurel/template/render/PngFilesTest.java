package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import laurel.OtherPrograms;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import laurel.template.Box;
import laurel.template.ElementId;
import laurel.template.Figure;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Mark;
import laurel.template.PageLayout;
import laurel.template.Picture;
import laurel.template.TemplateSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file is read by two decoders that have nothing in common, and by programs of others where they are installed. */
class PngFilesTest {
    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    @TempDir
    private Path folder;

    private static byte[] png(PageRenderer renderer, PageLayout page, IssueFacts facts, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.png(page, facts, width, out);
        return out.toByteArray();
    }

    private static void readsAlike(byte[] png) throws IOException {
        StrictPng strict = new StrictPng(png);
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth());
        for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xffffff;
        assertThat(other.getWidth()).isEqualTo(strict.width());
        assertThat(strict.pixels()).isEqualTo(pixels);
    }

    /** Noise behind and a photograph among the marks: rows that want filters. */
    private static PageLayout photographs() throws IOException {
        Random random = new Random(9);
        BufferedImage photograph = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                int grey = Math.min(255, x / 2 + y / 3 + random.nextInt(9));
                photograph.setRGB(x, y, grey << 16 | (255 - grey) << 8 | (grey / 2 + random.nextInt(5)));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(photograph, "png", file);
        Picture picture = new Picture("photograph.png", Picture.Kind.PNG, file.toByteArray(), 300, 200);
        ElementId id = new ElementId("photograph");
        Mark behind = new Mark.Image(id, picture, 0, 0, 400, 300, 1);
        Mark small = new Mark.Image(id, picture, 60, 80, 90, 60, 0.7);
        Mark turned = new Mark.Turned(new Mark.Image(id, picture, 250, 150, 90, 60, 1), 33, 295, 180);
        return new PageLayout(
                new PageSize(Length.mm(141.1), Length.mm(105.8)),
                new PageLayout.Background("photograph", List.of(behind)),
                List.of(small, turned),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({"16", "17", "333", "1169", "2000", "3508"})
    void everySizeIsReadAlike(int width) throws IOException {
        PageLayout page = Pages.ambassador("İremnur Önder 张海立", Language.EN).first();

        readsAlike(png(renderer, page, TemplateSamples.facts(Language.EN), width));
    }

    @ParameterizedTest
    @CsvSource({"50", "401", "1200"})
    void photographsAreReadAlike(int width) throws IOException {
        byte[] png = png(renderer, photographs(), TemplateSamples.facts(Language.EN), width);

        readsAlike(png);
        assertThat(png.length).isLessThan(width * width * 3 * 3 / 4 / 2 + 2000);
    }

    /** More pixels than are drawn at once, and rows longer than a match reaches back. */
    @Test
    void theWidestPagesAreReadAlike() throws IOException {
        PageLayout page = Pages.ambassador("Onur Canoğlu", Language.EN).first();
        PageLayout narrow = new PageLayout(
                new PageSize(page.page().width(), Length.mm(25)), page.background(), page.marks(), page.meanings());

        readsAlike(png(renderer, narrow, TemplateSamples.facts(Language.EN), 20_000));
    }

    @ParameterizedTest
    @CsvSource({"842, 2835", "1754, 5906", "2000, 6734", "3508, 11811", "14032, 47246"})
    void saysHowManyPixelsAMetreHas(int width, int perMetre) {
        assertThat(new PngPages.Sheet(PageSize.A4_LANDSCAPE, width).perMetre()).isEqualTo(perMetre);
    }

    @Test
    void textsLoseControlCharactersAndKeepTheRest() throws IOException {
        IssueFacts facts = new IssueFacts(
                "One\r\ntwo\u0000\u0007\u0085three\ud800",
                "KSAP-1",
                "",
                Language.EN,
                TemplateSamples.facts(Language.EN).issued(),
                "seed");
        byte[] png = png(renderer, Pages.ambassador("Ada", Language.EN).first(), facts, 200);
        String file = new String(png, StandardCharsets.UTF_8);

        new StrictPng(png);
        assertThat(file).contains("Title\0\0\0\0\0One\ntwo   three\ufffd").doesNotContain("Author");
    }

    @Test
    void nothingIsDrawnOutsideOfAMarksExtent() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            Mark mark = new Mark.Shape(
                    new ElementId("shape"),
                    new Figure.Ellipse(Box.mm(20 + random.nextInt(40), 20 + random.nextInt(40), 30, 10)).outline(),
                    TemplateSamples.shape("s", new Figure.Ellipse(Box.mm(1, 1, 1, 1)))
                            .paint());
            Mark turned = new Mark.Turned(mark, random.nextInt(360), 150, 150);
            Stripe clipped = drawn(turned, Extent.of(turned, 1.7, 500, 500));
            Stripe free = drawn(turned, new Extent(0, 0, 500, 500));

            assertThat(clipped.pixels()).isEqualTo(free.pixels());
        }
    }

    private static Stripe drawn(Mark mark, Extent extent) {
        Stripe stripe = new Stripe(Pages.FONTS);
        stripe.take(500, 0, 500);
        stripe.clear();
        Length side = Length.mm(500 / 1.7 * 25.4 / 72);
        stripe.draw(List.of(mark), List.of(extent), new PngPages.Sheet(new PageSize(side, side), 500));
        return stripe;
    }

    @ParameterizedTest
    @CsvSource({"pngcheck, -q", "identify, -regard-warnings"})
    void otherProgramsFindNoFault(String program, String option) throws IOException, InterruptedException {
        OtherPrograms.need(program);
        Path web = folder.resolve("web.png");
        Path photographs = folder.resolve("photographs.png");
        PageLayout page = Pages.ambassador("张海立", Language.ZH).first();
        Files.write(web, png(renderer, page, TemplateSamples.facts(Language.ZH), 2000));
        Files.write(photographs, png(renderer, photographs(), TemplateSamples.facts(Language.ZH), 900));

        assertThat(OtherPrograms.run(program, option, web.toString(), photographs.toString()))
                .contains("exit code 0");
    }
}
