package laurel.template.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import laurel.template.Picture;

/**
 * Makes pictures smaller by the mean over each new pixel's area, so that fine detail neither flickers nor vanishes. One that
 * has just the pixels of its place stays as it is. Safe for all threads.
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
        return of(picture, ArtFrame.whole(narrow, low));
    }

    /** @return whether the picture has a pixel for each one of a page that it lies on, but for what is less than one */
    static boolean canFill(Picture picture, ArtFrame frame) {
        BufferedImage whole = Pixels.of(picture);
        return whole.getWidth() + 1 > frame.width() && whole.getHeight() + 1 > frame.height();
    }

    /**
     * @param picture of pixels, which can fill the frame
     * @return all pixels of the frame, as far as the picture covers each of them; not to be changed
     */
    static BufferedImage of(Picture picture, ArtFrame frame) {
        BufferedImage whole = Pixels.of(picture);
        if (frame.pixels() > KEPT_PIXELS) return to(whole, frame);
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(picture.hash() + "/" + frame, any -> to(whole, frame));
        }
    }

    /** @return in ARGB; a transparent pixel's colour counts as much as it is seen */
    static BufferedImage to(BufferedImage picture, ArtFrame frame) {
        int[] row = new int[picture.getWidth()];
        double[] sums = new double[4 * frame.columns()];
        BufferedImage small = new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_INT_ARGB);
        double wide = picture.getWidth() / frame.width();
        double tall = picture.getHeight() / frame.height();
        for (int y = 0; y < frame.rows(); y++) {
            Arrays.fill(sums, 0);
            double top = (y - frame.top()) * tall;
            double bottom = Math.min(picture.getHeight(), top + tall);
            for (int from = (int) Math.max(0, top); from < bottom; from++) {
                double share = Math.min(bottom, from + 1) - Math.max(top, from);
                picture.getRGB(0, from, row.length, 1, row, 0, row.length);
                addRow(row, share, sums, wide, frame.left());
            }
            for (int x = 0; x < frame.columns(); x++) small.setRGB(x, y, mean(sums, 4 * x, tall * wide));
        }
        return small;
    }

    private static void addRow(int[] row, double share, double[] sums, double wide, double start) {
        for (int x = 0; 4 * x < sums.length; x++) {
            double left = (x - start) * wide;
            double right = Math.min(row.length, left + wide);
            for (int from = (int) Math.max(0, left); from < right; from++) {
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
