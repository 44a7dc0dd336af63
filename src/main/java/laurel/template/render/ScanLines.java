package laurel.template.render;

/**
 * Rows of pixels as the scan lines of a PNG, RGB with 8 bits (PNG 3, clauses 7 and 9), with and without filters. Pixels have
 * their highest byte clear.
 */
final class ScanLines {
    private static final int PIXEL = 3;
    private static final int KINDS = 5;

    private ScanLines() {}

    /** @return the lines with filter type none */
    static byte[] plain(int[] pixels, int width, int firstRow, int rows) {
        byte[] lines = new byte[rows * PixelRows.rowLength(width)];
        int at = 0;
        for (int row = firstRow; row < firstRow + rows; row++) {
            at++;
            at = line(pixels, row * width, width, lines, at);
        }
        return lines;
    }

    private static int line(int[] pixels, int from, int width, byte[] lines, int start) {
        int at = start;
        for (int i = from; i < from + width; i++) {
            int pixel = pixels[i];
            lines[at++] = (byte) (pixel >> 16);
            lines[at++] = (byte) (pixel >> 8);
            lines[at++] = (byte) pixel;
        }
        return at;
    }

    /**
     * Good for photographs: of every line the filter whose differences are smallest (PNG 3, 12.7). The first line does not
     * look at the one above it, so that the stretch stands for itself.
     */
    static byte[] filtered(int[] pixels, int width, int firstRow, int rows) {
        int length = PixelRows.rowLength(width);
        byte[] raw = plain(pixels, width, firstRow, rows);
        byte[] lines = new byte[raw.length];
        byte[] attempt = new byte[length];
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            long least = Long.MAX_VALUE;
            for (int kind = 0; kind < (row == 0 ? 2 : KINDS); kind++) {
                long size = filter(kind, raw, from, length, attempt);
                if (size >= least) continue;
                least = size;
                System.arraycopy(attempt, 0, lines, from, length);
            }
        }
        return lines;
    }

    /** @return the sum of the differences' sizes */
    private static long filter(int kind, byte[] raw, int from, int length, byte[] line) {
        line[0] = (byte) kind;
        long sum = 0;
        for (int i = 1; i < length; i++) {
            line[i] = (byte) (raw[from + i] - predicted(kind, raw, from + i, i, length));
            sum += Math.abs(line[i]);
        }
        return sum;
    }

    /** Undoes the filters, in place, and puts the pixels from there on. */
    static void unpack(byte[] lines, int width, int rows, int[] pixels, int start) {
        int length = PixelRows.rowLength(width);
        int out = start;
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            int kind = lines[from];
            if (kind != 0) {
                for (int i = 1; i < length; i++) lines[from + i] += (byte) predicted(kind, lines, from + i, i, length);
            }
            for (int i = from + 1; i < from + length; i += PIXEL) {
                pixels[out++] = (lines[i] & 255) << 16 | (lines[i + 1] & 255) << 8 | (lines[i + 2] & 255);
            }
        }
    }

    /** @param column of the byte within its line */
    private static int predicted(int kind, byte[] raw, int at, int column, int length) {
        int left = column > PIXEL ? raw[at - PIXEL] & 255 : 0;
        if (kind == 1) return left;
        if (kind == 0) return 0;
        int up = raw[at - length] & 255;
        if (kind == 2) return up;
        if (kind == 3) return (left + up) >> 1;
        return paeth(left, up, column > PIXEL ? raw[at - length - PIXEL] & 255 : 0);
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) return left;
        return toUp <= toCorner ? up : corner;
    }
}
