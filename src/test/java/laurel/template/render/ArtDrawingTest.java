package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** See-through art has the same colours as pixels as its PDF has on white paper. */
class ArtDrawingTest {
    private static final int WIDTH = 594;
    private static final int HEIGHT = 420;

    private static byte[] art(String inner) throws IOException {
        return SvgCleaning.clean(SvgSamples.svg(inner)).art().orElseThrow().content();
    }

    private static IntBuffer drawn(byte[] pdf) throws IOException {
        return ByteBuffer.wrap(ArtDrawing.pixels(pdf, ArtFrame.whole(WIDTH, HEIGHT)))
                .asIntBuffer();
    }

    private static final String FADING = "<linearGradient id='g'><stop stop-color='red' stop-opacity='.3'/>"
            + "<stop offset='1' stop-color='blue'/></linearGradient><rect width='297' height='150' fill='url(#g)'/>"
            + "<circle cx='100' cy='150' r='40' fill='teal' fill-opacity='.4' stroke='gold' stroke-width='6'/>";

    @Test
    void onWhiteItIsAsThePdfIsDrawn() throws IOException {
        byte[] pdf = art(FADING);
        BufferedImage expected;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float scale = WIDTH / document.getPage(0).getMediaBox().getWidth();
            expected = new PDFRenderer(document).renderImage(0, scale);
        }

        IntBuffer pixels = drawn(pdf);

        long far = 0;
        for (int y = 1; y < HEIGHT - 2; y++) {
            for (int x = 1; x < WIDTH - 2; x++) {
                if (distance(onWhite(pixels.get(y * WIDTH + x)), new Color(expected.getRGB(x, y))) > 3) far++;
            }
        }
        // Edges are drawn smoother here than PDFBox does by itself.
        assertThat(far).isLessThan(WIDTH * HEIGHT / 100);
    }

    @Test
    void fadingColoursAreThere() throws IOException {
        IntBuffer pixels = drawn(art(FADING));

        assertThat(distance(onWhite(pixels.get(100 * WIDTH + 6)), new Color(0xffb4b4)))
                .isLessThan(6);
        assertThat(distance(onWhite(pixels.get(100 * WIDTH + 588)), new Color(0x0404ff)))
                .isLessThan(6);
        assertThat(pixels.get(100 * WIDTH + 6) >>> 24).isBetween(70, 85);
        assertThat(pixels.get(100 * WIDTH + 588) >>> 24).isBetween(245, 255);
        assertThat(pixels.get(410 * WIDTH + 20)).isZero();
        assertThat(pixels.get(340 * WIDTH + 200) >>> 24).isBetween(101, 103);
    }

    private static Color onWhite(int pixel) {
        int solid = pixel >>> 24;
        int rgb = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            rgb |= ((((pixel >> shift) & 0xff) * solid + 0xff * (0xff - solid) + 127) / 255) << shift;
        }
        return new Color(rgb);
    }

    private static int distance(Color a, Color b) {
        int red = Math.abs(a.getRed() - b.getRed());
        int green = Math.abs(a.getGreen() - b.getGreen());
        return Math.max(red, Math.max(green, Math.abs(a.getBlue() - b.getBlue())));
    }
}
