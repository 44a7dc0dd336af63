package laurel.template.render;

import java.util.zip.CRC32;

/**
 * Rows of a picture, deflated and framed as a chunk; stretches of one width, one after the other, make a picture. Immutable.
 */
final class PngStretch {
    /** Bytes of a chunk before its content and behind it. */
    static final int HEAD = 8;

    static final int TAIL = 4;

    /** From this many packed bytes to a pixel on, rows are taken for a photograph, which filters make smaller. */
    private static final double FLAT = 0.75;

    private final byte[] chunk;
    private final Checksum checksum;

    /** @param chunk a whole IDAT chunk, not copied */
    PngStretch(byte[] chunk, Checksum checksum) {
        this.chunk = chunk;
        this.checksum = checksum;
    }

    /** @return the whole IDAT chunk; not to be changed */
    byte[] chunk() {
        return chunk;
    }

    /** @return of the scan lines in it */
    Checksum checksum() {
        return checksum;
    }

    /**
     * Packs rows that are drawn for one file.
     *
     * @param plain the checksum of the rows' scan lines without filter
     */
    static PngStretch of(int[] pixels, int width, int firstRow, int rows, Checksum plain, Desk desk) {
        BitStream flat = desk.packed();
        desk.packer().pack(pixels, width, firstRow, rows, flat);
        if (flat.size() < FLAT * width * rows) return framed(flat, plain);
        return smaller(framed(flat, plain), filtered(pixels, width, firstRow, rows, Deflate.Effort.QUICK));
    }

    /** Packs rows that go into many files. */
    static PngStretch ofMany(int[] pixels, int width, int firstRow, int rows) {
        byte[] lines = ScanLines.plain(pixels, width, firstRow, rows);
        PngStretch flat = of(lines, Deflate.Effort.NORMAL);
        if (flat.chunk.length < FLAT / 2 * width * rows) return flat;
        return smaller(flat, filtered(pixels, width, firstRow, rows, Deflate.Effort.NORMAL));
    }

    private static PngStretch filtered(int[] pixels, int width, int firstRow, int rows, Deflate.Effort effort) {
        return of(ScanLines.filtered(pixels, width, firstRow, rows), effort);
    }

    private static PngStretch of(byte[] lines, Deflate.Effort effort) {
        BitStream packed = new BitStream(lines.length / 8 + 64);
        Deflate.stretch(lines, 0, lines.length, effort, packed);
        return framed(packed, Checksum.of(lines));
    }

    private static PngStretch framed(BitStream packed, Checksum checksum) {
        return new PngStretch(chunk("IDAT", packed.array(), packed.size()), checksum);
    }

    private static PngStretch smaller(PngStretch one, PngStretch other) {
        return other.chunk.length < one.chunk.length ? other : one;
    }

    /** @return a chunk with its length and checksum (PNG 3, 5.3) */
    static byte[] chunk(String type, byte[] content, int length) {
        Bytes chunk = new Bytes(HEAD + length + TAIL).int32(length).text(type).add(content, 0, length);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, length + 4);
        return chunk.int32((int) check.getValue()).array();
    }
}
