package laurel.template.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws a clean PDF picture as pixels, as smooth as everything else on a page. It is drawn on white and on black paper, and how
 * solid a pixel is follows from how far they differ: on paper that is not there, PDFBox gets fading colours wrong. Over white,
 * every pixel is exactly as it was drawn.
 */
final class ArtDrawing {
    private static final int WHOLE = 0xff;

    private ArtDrawing() {}

    /** @return rows of pixels from the top, four bytes each: how solid, red, green, blue */
    static byte[] pixels(byte[] pdf, ArtFrame frame) throws IOException {
        BufferedImage paper = new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_INT_RGB);
        int[] drawn = ((DataBufferInt) paper.getRaster().getDataBuffer()).getData();
        ByteBuffer bytes = ByteBuffer.allocate(4 * drawn.length);
        IntBuffer pixels = bytes.asIntBuffer();
        draw(pdf, frame, paper, Color.WHITE);
        pixels.put(drawn);
        draw(pdf, frame, paper, Color.BLACK);
        for (int i = 0; i < drawn.length; i++) pixels.put(i, pixel(pixels.get(i), drawn[i]));
        return bytes.array();
    }

    private static void draw(byte[] pdf, ArtFrame frame, BufferedImage paper, Color colour) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Graphics2D graphics = paper.createGraphics();
            graphics.setColor(colour);
            graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            graphics.setBackground(colour);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setRenderingHints(graphics.getRenderingHints());
            PDRectangle page = document.getPage(0).getMediaBox();
            graphics.translate(frame.left(), frame.top());
            float across = (float) (frame.width() / page.getWidth());
            renderer.renderPageToGraphics(0, graphics, across, (float) (frame.height() / page.getHeight()));
            graphics.dispose();
        }
    }

    /** The channel that differs least decides, so that the others, which blending may have drawn apart, stay within range. */
    private static int pixel(int onWhite, int onBlack) {
        int clear = WHOLE;
        for (int shift = 0; shift < 24; shift += 8) {
            clear = Math.min(clear, (onWhite >> shift & WHOLE) - (onBlack >> shift & WHOLE));
        }
        int solid = WHOLE - Math.max(0, clear);
        if (solid == WHOLE) return 0xff000000 | onWhite;
        if (solid == 0) return 0;
        int pixel = solid << 24;
        for (int shift = 0; shift < 24; shift += 8) {
            int part = (onWhite >> shift & WHOLE) - (WHOLE - solid);
            pixel |= Math.min(WHOLE, (part * WHOLE + solid / 2) / solid) << shift;
        }
        return pixel;
    }
}
