package laurel.template.render;

import java.util.Arrays;

/**
 * Packs rows of flat art as PNG scan lines without a filter, straight from pixels: it looks for pixels like the one before,
 * like those of the row above, and for a pair of pixels or one pixel that stood not too long ago. About twice as fast as
 * zlib at its fastest, and smaller. Not for several threads; to be used again and again.
 */
final class PixelRows {
    private static final int PIXEL = 3;

    /** The most pixels in one match. */
    private static final int MATCH = DeflateBlock.LONGEST / PIXEL;

    /** A match with the row above takes more bits than one with the pixel before; it must be longer by more than this. */
    private static final int ABOVE_COSTS = 2;

    private static final int BLOCK = 1 << 15;
    private static final int PAIR_BITS = 13;
    private static final int SINGLE_BITS = 10;

    private final int[] pairs = new int[1 << PAIR_BITS];
    private final int[] singles = new int[1 << SINGLE_BITS];
    private final DeflateBlock block = new DeflateBlock(BLOCK);
    private int[] pixels = new int[0];
    private int width;

    /**
     * Packs a stretch: it looks back at nothing before it and ends at a whole byte.
     *
     * @param all pixels, their highest byte clear, row after row
     * @param firstRow of the stretch within them
     */
    void pack(int[] all, int width, int firstRow, int rows, BitStream out) {
        this.pixels = all;
        this.width = width;
        Arrays.fill(pairs, -1);
        Arrays.fill(singles, -1);
        boolean reachesAbove = rowLength(width) <= DeflateBlock.FARTHEST;
        for (int row = firstRow; row < firstRow + rows; row++) {
            block.literal(0);
            row(row, reachesAbove && row > firstRow);
            if (block.size() >= BLOCK) block.writeTo(out, false);
        }
        if (block.size() > 0) block.writeTo(out, false);
        DeflateBlock.flush(out);
    }

    /** @return the bytes of a scan line: the number of its filter and three for each pixel */
    static int rowLength(int width) {
        return 1 + PIXEL * width;
    }

    private void row(int row, boolean hasAbove) {
        int start = row * width;
        int end = start + width;
        int at = start;
        while (at < end) {
            int same = at > start ? sameAsBefore(at, end) : 0;
            if (same >= MATCH) {
                block.longMatch(PIXEL * same, PIXEL);
                at += same;
            } else {
                at += step(row, at, end, same, hasAbove ? sameAsAbove(at, end) : 0);
            }
        }
    }

    /** @return how many pixels were taken */
    private int step(int row, int at, int end, int same, int above) {
        int best = same;
        int distance = PIXEL;
        if (above > same + ABOVE_COSTS || same == 0) {
            best = above;
            distance = rowLength(width);
        }
        if (best < PIXEL) {
            int pair = at + 1 < end ? remembered(pairs, pairHash(at), at) : -1;
            int long2 = pair < 0 ? 0 : common(pair, at, end);
            if (long2 >= 2 && long2 > best + 1 && distance(pair, at, row) <= DeflateBlock.FARTHEST) {
                best = long2;
                distance = distance(pair, at, row);
            }
        }
        if (best == 0) {
            int single = remembered(singles, (pixels[at] * 0x9e3779b1) >>> (32 - SINGLE_BITS), at);
            if (single >= 0 && pixels[single] == pixels[at] && distance(single, at, row) <= DeflateBlock.FARTHEST) {
                best = 1;
                distance = distance(single, at, row);
            }
        }
        if (best > 0) {
            block.match(PIXEL * best, distance);
            return best;
        }
        block.pixel(pixels[at]);
        return 1;
    }

    private int sameAsBefore(int at, int end) {
        int before = pixels[at - 1];
        int to = at;
        int near = Math.min(end, at + 16);
        while (to < near && pixels[to] == before) to++;
        if (to < near || to == end) return to - at;
        int other = Arrays.mismatch(pixels, to, end, pixels, to - 1, end - 1);
        return (other < 0 ? end : to + other) - at;
    }

    private int sameAsAbove(int at, int end) {
        int last = Math.min(end, at + MATCH);
        int to = at;
        while (to < last && pixels[to] == pixels[to - width]) to++;
        return to - at;
    }

    private static int remembered(int[] places, int hash, int at) {
        int place = places[hash];
        places[hash] = at;
        return place;
    }

    private int pairHash(int at) {
        return ((pixels[at] * 0x9e3779b1) ^ (pixels[at + 1] * 0x85ebca6b)) >>> (32 - PAIR_BITS);
    }

    /** @return how many pixels are alike at both places; the earlier ones end with their row */
    private int common(int earlier, int at, int end) {
        int rowEnd = (earlier / width + 1) * width;
        int most = Math.min(MATCH, Math.min(end - at, rowEnd - earlier));
        int same = 0;
        while (same < most && pixels[earlier + same] == pixels[at + same]) same++;
        return same;
    }

    private int distance(int earlier, int at, int row) {
        return PIXEL * (at - earlier) + row - earlier / width;
    }
}
