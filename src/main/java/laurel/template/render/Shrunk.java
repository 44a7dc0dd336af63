package laurel.template.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import laurel.template.Picture;

/**
 * Makes pictures smaller by the mean over each new pixel's area, so that fine detail neither flickers nor vanishes. Safe for
 * all threads.
 */
final class Shrunk {
    /** Larger ones belong to backgrounds, which are drawn once. */
    private static final int KEPT_PIXELS = 1 << 20;

    private static final Map<String, BufferedImage> KEPT = new Recent<>(8);

    private Shrunk() {}

    /** @return the picture with at most so many pixels, vectors drawn with just so many; not to be changed */
    static BufferedImage of(Picture picture, int width, int height) {
        if (picture.kind() == Picture.Kind.PDF) return ArtPixels.of(picture, width, height);
        BufferedImage whole = Pixels.of(picture);
        int narrow = Math.max(1, Math.min(whole.getWidth(), width));
        int low = Math.max(1, Math.min(whole.getHeight(), height));
        if (narrow == whole.getWidth() && low == whole.getHeight()) return whole;
        if ((long) narrow * low > KEPT_PIXELS) return to(whole, narrow, low);
        String key = picture.hash() + "/" + narrow + "x" + low;
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(key, any -> to(whole, narrow, low));
        }
    }

    /**
     * @param width not more than the picture's own
     * @param height the same
     * @return in ARGB; a transparent pixel's colour counts as much as it is seen
     */
    static BufferedImage to(BufferedImage picture, int width, int height) {
        int[] row = new int[picture.getWidth()];
        double[] sums = new double[4 * width];
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double tall = picture.getHeight() / (double) height;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            double top = y * tall;
            double bottom = Math.min(picture.getHeight(), top + tall);
            for (int from = (int) top; from < bottom; from++) {
                double share = Math.min(bottom, from + 1) - Math.max(top, from);
                picture.getRGB(0, from, row.length, 1, row, 0, row.length);
                addRow(row, share, sums, width);
            }
            for (int x = 0; x < width; x++) small.setRGB(x, y, mean(sums, 4 * x, tall * row.length / width));
        }
        return small;
    }

    private static void addRow(int[] row, double share, double[] sums, int width) {
        double wide = row.length / (double) width;
        for (int x = 0; x < width; x++) {
            double left = x * wide;
            double right = Math.min(row.length, left + wide);
            for (int from = (int) left; from < right; from++) {
                double weight = share * (Math.min(right, from + 1) - Math.max(left, from));
                int pixel = row[from];
                double seen = weight * (pixel >>> 24);
                sums[4 * x] += seen;
                sums[4 * x + 1] += seen * (pixel >> 16 & 255);
                sums[4 * x + 2] += seen * (pixel >> 8 & 255);
                sums[4 * x + 3] += seen * (pixel & 255);
            }
        }
    }

    private static int mean(double[] sums, int at, double area) {
        double seen = sums[at];
        if (seen == 0) return 0;
        int alpha = (int) Math.min(255, Math.round(seen / area));
        return alpha << 24
                | (int) Math.round(sums[at + 1] / seen) << 16
                | (int) Math.round(sums[at + 2] / seen) << 8
                | (int) Math.round(sums[at + 3] / seen);
    }
}
