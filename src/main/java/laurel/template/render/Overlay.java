package laurel.template.render;

import java.util.List;
import laurel.template.Mark;

/** Draws one person's marks over a background and packs the rows that they touch. Not for several threads. */
final class Overlay {
    private final List<Mark> marks;
    private final List<Extent> extents;
    private final PngPages.Sheet sheet;
    private final PngBackground background;
    private final Desk desk;

    /** @param extents where each mark draws */
    Overlay(List<Mark> marks, List<Extent> extents, PngPages.Sheet sheet, PngBackground background, Desk desk) {
        this.marks = marks;
        this.extents = extents;
        this.sheet = sheet;
        this.background = background;
        this.desk = desk;
    }

    /** @return some bands of the page, the last one excluded */
    PngStretch stretch(int firstBand, int lastBand) {
        int width = sheet.width();
        int first = firstBand * PngBackground.BAND;
        int rows = Math.min(sheet.height(), lastBand * PngBackground.BAND) - first;
        Stripe stripe = desk.stripe();
        stripe.take(width, first, rows);
        int[] pixels = stripe.pixels();
        Checksum plain = Checksum.NOTHING;
        int at = 0;
        for (int band = firstBand; band < lastBand; band++) {
            int[] below = background.pixels(band);
            System.arraycopy(below, 0, pixels, at, below.length);
            at += below.length;
            plain = plain.then(background.plain(band));
        }
        stripe.draw(marks, extents, sheet);
        return PngStretch.of(pixels, width, 0, rows, drawnOver(plain, pixels, first, rows), desk);
    }

    /** The checksum of the drawn rows, from that of the background and the pixels that are others now. */
    private Checksum drawnOver(Checksum plain, int[] pixels, int first, int rows) {
        int width = sheet.width();
        long difference = 0;
        long weighted = 0;
        for (int row = 0; row < rows; row++) {
            int left = width;
            int right = 0;
            for (Extent extent : extents) {
                if (extent.isEmpty() || row + first < extent.top() || row + first >= extent.bottom()) continue;
                left = Math.min(left, extent.left());
                right = Math.max(right, extent.right());
            }
            if (left >= right) continue;
            int[] below = background.pixels((row + first) / PngBackground.BAND);
            int from = (row + first) % PngBackground.BAND * width;
            long behind = plain.length() - (long) row * PixelRows.rowLength(width) - 1;
            for (int x = left; x < right; x++) {
                int now = pixels[row * width + x];
                int before = below[from + x];
                if (now == before) continue;
                int green = (now >> 8 & 255) - (before >> 8 & 255);
                int blue = (now & 255) - (before & 255);
                int sum = (now >> 16) - (before >> 16) + green + blue;
                difference += sum;
                weighted += sum * (behind - 3L * x) - green - 2L * blue;
            }
        }
        return plain.plus(difference, weighted);
    }
}
