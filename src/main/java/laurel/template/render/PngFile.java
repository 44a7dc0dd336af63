package laurel.template.render;

import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG file being put together (PNG, third edition), true colour, 8 bits. Its picture data is one zlib stream in several
 * chunks: stretches that are deflated apart, each with an empty window and flushed, so that a stretch can be made once and
 * copied into many files. Not for several threads.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int ADLER_BASE = 65521;

    private final Bytes out = new Bytes(1 << 19);
    private long adler = 1;

    /** Rows of a picture, deflated and framed as a chunk; to be used in any file of the same width. Immutable. */
    static final class Stretch {
        private final byte[] chunk;
        private final long adler;
        private final long length;

        private Stretch(byte[] chunk, long adler, long length) {
            this.chunk = chunk;
            this.adler = adler;
            this.length = length;
        }

        /** @param level 1 (fast) to 9 (small) */
        static Stretch of(byte[] scanLines, int level) {
            Deflater deflater = new Deflater(level, true);
            try {
                deflater.setInput(scanLines);
                Bytes packed = new Bytes(scanLines.length / 8 + 64);
                byte[] buffer = new byte[1 << 15];
                int count;
                do {
                    count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                    packed.add(buffer, 0, count);
                } while (count == buffer.length);
                Adler32 sum = new Adler32();
                sum.update(scanLines);
                Bytes chunk = new Bytes(packed.size() + 12);
                chunk(chunk, "IDAT", packed.array(), packed.size());
                return new Stretch(chunk.toArray(), sum.getValue(), scanLines.length);
            } finally {
                deflater.end();
            }
        }
    }

    /** @param perMetre pixels to a metre of paper */
    PngFile(int width, int height, int perMetre) {
        out.add(SIGNATURE);
        chunk(
                "IHDR",
                new Bytes(13)
                        .int32(width)
                        .int32(height)
                        .add(8)
                        .add(2)
                        .add(0)
                        .add(0)
                        .add(0));
        chunk("sRGB", new Bytes(1).add(0));
        chunk("pHYs", new Bytes(9).int32(perMetre).int32(perMetre).add(1));
    }

    /** Adds a text under a keyword: plain where Latin-1 can say it, else international. */
    void text(String keyword, String text) {
        Bytes content = new Bytes(64).text(keyword).add(0);
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            chunk("tEXt", content.text(text));
        } else {
            chunk("iTXt", content.add(0).add(0).add(0).add(0).add(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Starts the picture; stretches follow, from the top. */
    void beginPicture() {
        chunk("IDAT", new Bytes(2).add(0x78).add(0x9c));
    }

    void add(Stretch stretch) {
        out.add(stretch.chunk);
        adler = combined(adler, stretch.adler, stretch.length);
    }

    /** @return the whole file */
    Bytes end() {
        // An empty last block, then the checksum of the whole picture (RFC 1950, 2.2).
        chunk("IDAT", new Bytes(6).add(3).add(0).int32((int) adler));
        chunk("IEND", new Bytes(0));
        return out;
    }

    /** The checksum of two texts one after the other, as zlib's adler32_combine has it. */
    private static long combined(long first, long second, long secondLength) {
        long rest = secondLength % ADLER_BASE;
        long low = (first & 0xffff) + (second & 0xffff) + ADLER_BASE - 1;
        long high = (first & 0xffff) * rest + (first >> 16) + (second >> 16) + ADLER_BASE - rest;
        return high % ADLER_BASE << 16 | low % ADLER_BASE;
    }

    private void chunk(String type, Bytes content) {
        chunk(out, type, content.array(), content.size());
    }

    private static void chunk(Bytes out, String type, byte[] content, int length) {
        out.int32(length);
        int start = out.size();
        out.text(type).add(content, 0, length);
        CRC32 check = new CRC32();
        check.update(out.array(), start, length + 4);
        out.int32((int) check.getValue());
    }
}
