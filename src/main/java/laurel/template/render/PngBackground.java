package laurel.template.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The common part of many pages in one size, packed: each band of rows for itself, and each block of bands, which is smaller,
 * for where no band of it is drawn on. Pixels are unpacked for the bands that are drawn on, and kept unless the page is huge.
 * Safe for all threads.
 */
final class PngBackground {
    /** Rows of a band; the last one of a page may have fewer. */
    static final int BAND = 8;

    /** Bands of a block; the last one of a page may have fewer. */
    static final int BLOCK = 8;

    /** Pages with more pixels are unpacked anew each time. */
    private static final long KEEPS = 32_000_000;

    private final int width;
    private final int height;
    private final List<PngStretch> blocks;
    private final List<PngStretch> bands;
    private final List<Checksum> plain;
    private final AtomicReferenceArray<int[]> unpacked;
    private final long packed;

    /** @param plain the checksum of each band's scan lines without filter */
    PngBackground(int width, int height, List<PngStretch> blocks, List<PngStretch> bands, List<Checksum> plain) {
        this.width = width;
        this.height = height;
        this.blocks = List.copyOf(blocks);
        this.bands = List.copyOf(bands);
        this.plain = List.copyOf(plain);
        unpacked = new AtomicReferenceArray<>(bands.size());
        packed = Stream.concat(blocks.stream(), bands.stream())
                .mapToLong(stretch -> stretch.chunk().length)
                .sum();
        if (bands.size() != bands(height) || plain.size() != bands.size() || blocks.size() != blocks(height)) {
            throw new IllegalArgumentException("stretches do not fit " + width + "x" + height);
        }
    }

    static int bands(int height) {
        return (height + BAND - 1) / BAND;
    }

    static int blocks(int height) {
        return (bands(height) + BLOCK - 1) / BLOCK;
    }

    /** Packs a page, some rows after the others. */
    static final class Maker {
        private final int width;
        private final int height;
        private final Desk desk;
        private final List<PngStretch> blocks = new ArrayList<>();
        private final List<PngStretch> bands = new ArrayList<>();
        private final List<Checksum> plain = new ArrayList<>();

        Maker(int width, int height, Desk desk) {
            this.width = width;
            this.height = height;
            this.desk = desk;
        }

        /** Adds the next rows, whole blocks but for the end of the page.
         *
         * @param pixels the highest byte clear
         */
        void add(int[] pixels, int rows) {
            for (int row = 0; row < rows; row += BAND) {
                int count = Math.min(BAND, rows - row);
                Checksum sum = Checksum.of(ScanLines.plain(pixels, width, row, count));
                plain.add(sum);
                bands.add(PngStretch.of(pixels, width, row, count, sum, desk));
            }
            for (int row = 0; row < rows; row += BAND * BLOCK) {
                blocks.add(PngStretch.ofMany(pixels, width, row, Math.min(BAND * BLOCK, rows - row)));
            }
        }

        PngBackground made() {
            return new PngBackground(width, height, blocks, bands, plain);
        }
    }

    /** @return the most memory that it takes, in bytes, once all of it has been unpacked */
    long most() {
        long pixels = (long) width * height;
        return packed + (pixels <= KEEPS ? Integer.BYTES * pixels : 0);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** @return one stretch for the block's bands */
    PngStretch block(int block) {
        return blocks.get(block);
    }

    PngStretch band(int band) {
        return bands.get(band);
    }

    /** @return the checksum of the band's scan lines without filter */
    Checksum plain(int band) {
        return plain.get(band);
    }

    int rows(int band) {
        return Math.min(BAND, height - band * BAND);
    }

    /** @return the band's pixels, row after row, the highest byte clear; not to be changed */
    int[] pixels(int band) {
        int[] ready = unpacked.get(band);
        if (ready != null) return ready;
        int[] pixels = new int[rows(band) * width];
        byte[] lines = new byte[rows(band) * PixelRows.rowLength(width)];
        inflate(bands.get(band).chunk(), lines);
        ScanLines.unpack(lines, width, rows(band), pixels, 0);
        if ((long) width * height <= KEEPS) unpacked.set(band, pixels);
        return pixels;
    }

    private static void inflate(byte[] chunk, byte[] lines) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(chunk, PngStretch.HEAD, chunk.length - PngStretch.HEAD - PngStretch.TAIL);
            if (inflater.inflate(lines) != lines.length) throw new IllegalStateException("band of another length");
        } catch (DataFormatException e) {
            throw new IllegalStateException("band that was not packed by us", e);
        } finally {
            inflater.end();
        }
    }
}
