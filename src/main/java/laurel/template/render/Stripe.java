package laurel.template.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.List;
import laurel.template.Mark;

/** Some rows of a page in pixels, to be drawn on. Not for several threads; its room is used again for other rows. */
final class Stripe {
    private static final DirectColorModel RGB = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);

    private final BundledFonts faces;
    private int[] pixels = new int[0];
    private int width;
    private int first;
    private int rows;

    Stripe(BundledFonts faces) {
        this.faces = faces;
    }

    /** Takes other rows of a page; what they hold is not defined. */
    void take(int pageWidth, int firstRow, int count) {
        width = pageWidth;
        first = firstRow;
        rows = count;
        if (pixels.length < width * rows) pixels = new int[width * rows];
    }

    /** Makes all pixels white. */
    void clear() {
        Arrays.fill(pixels, 0, width * rows, 0xffffff);
    }

    /** @return the pixels, row after row, the highest byte clear; more room behind them */
    int[] pixels() {
        return pixels;
    }

    /**
     * Draws what of the marks falls into these rows.
     *
     * @param extents where each mark draws; nothing is drawn elsewhere
     */
    void draw(List<Mark> marks, List<Extent> extents, PngPages.Sheet sheet) {
        DataBufferInt buffer = new DataBufferInt(pixels, width * rows);
        int[] masks = {0xff0000, 0xff00, 0xff};
        WritableRaster raster = Raster.createPackedRaster(buffer, width, rows, width, masks, null);
        Painter painter = new Painter(faces, new BufferedImage(RGB, raster, false, null), sheet, first);
        for (int i = 0; i < marks.size(); i++) {
            Extent part = extents.get(i).within(first, first + rows);
            if (part.isEmpty()) continue;
            painter.draw(marks.get(i), part);
            clearHighBytes(part);
        }
        painter.close();
    }

    /** AWT leaves anything in the byte that an RGB picture does not use; pixels are compared whole. */
    private void clearHighBytes(Extent part) {
        for (int row = part.top() - first; row < part.bottom() - first; row++) {
            for (int i = row * width + part.left(); i < row * width + part.right(); i++) pixels[i] &= 0xffffff;
        }
    }
}
