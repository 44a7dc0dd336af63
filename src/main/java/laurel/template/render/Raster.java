package laurel.template.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.BitSet;
import java.util.List;
import laurel.kernel.PageSize;
import laurel.template.Mark;

/** A page in pixels, cut into bands of rows; remembers which bands were drawn on. Not for several threads. */
final class Raster {
    /** Rows of a band; the last one may have fewer. */
    static final int BAND = 16;

    private final BufferedImage picture;
    private final Painter painter;
    private final int[] pixels;
    private final BitSet touched = new BitSet();

    private Raster(BundledFonts faces, int width, int height, double scale) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        painter = new Painter(faces, picture, scale);
        pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** @return a white page */
    static Raster blank(BundledFonts faces, PageSize page, int width) {
        double scale = width / page.width().points();
        Raster raster = new Raster(faces, width, (int) Math.round(page.height().points() * scale), scale);
        Graphics2D graphics = raster.picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, raster.height());
        graphics.dispose();
        return raster;
    }

    /** @return another page with the same pixels, nothing touched */
    Raster copy(BundledFonts faces, PageSize page) {
        Raster copy =
                new Raster(faces, width(), height(), width() / page.width().points());
        System.arraycopy(pixels, 0, copy.pixels, 0, pixels.length);
        return copy;
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    int bands() {
        return (height() + BAND - 1) / BAND;
    }

    void draw(List<Mark> marks) {
        for (Mark mark : marks) {
            Rectangle2D area = painter.draw(mark);
            if (area.isEmpty()) continue;
            int first = Math.max(0, (int) Math.floor(area.getMinY()) - 1) / BAND;
            int last = Math.min(height() - 1, (int) Math.ceil(area.getMaxY()) + 1) / BAND;
            if (first <= last) touched.set(first, last + 1);
        }
    }

    /** @return the bands that may differ from the page that this one was copied from */
    BitSet touched() {
        return touched;
    }

    /** Makes the touched bands like those of the other page again. */
    void restore(Raster original) {
        touched.stream().forEach(band -> {
            int from = band * BAND * width();
            int to = Math.min(height(), (band + 1) * BAND) * width();
            System.arraycopy(original.pixels, from, pixels, from, to - from);
        });
        touched.clear();
    }

    /** @return the PNG scan lines (PNG 3, 7.2) of some bands, RGB, filter type none; the last band is excluded */
    byte[] scanLines(int firstBand, int lastBand) {
        int width = width();
        int from = firstBand * BAND;
        int to = Math.min(height(), lastBand * BAND);
        byte[] lines = new byte[(to - from) * (1 + 3 * width)];
        int at = 0;
        for (int y = from; y < to; y++) {
            at++;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int pixel = pixels[i];
                lines[at++] = (byte) (pixel >> 16);
                lines[at++] = (byte) (pixel >> 8);
                lines[at++] = (byte) pixel;
            }
        }
        return lines;
    }
}
