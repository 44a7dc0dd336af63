package laurel.template.render;

import java.nio.charset.StandardCharsets;

/**
 * A PNG file being put together (PNG, third edition), true colour, 8 bits. Its picture data is one zlib stream in several
 * chunks, a chunk for each stretch of rows. Not for several threads.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Bytes out;
    private Checksum checksum = Checksum.NOTHING;

    /**
     * @param perMetre pixels to a metre of paper
     * @param out where it is put together, empty
     */
    PngFile(int width, int height, int perMetre, Bytes out) {
        this.out = out;
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
        // For readers that do not know sRGB: the nearest they can do (PNG 3, 11.3.2.5).
        chunk("gAMA", new Bytes(4).int32(45455));
        chunk("cHRM", primaries());
        chunk("sRGB", new Bytes(1).add(0));
        chunk("pHYs", new Bytes(9).int32(perMetre).int32(perMetre).add(1));
    }

    /** White point, red, green, blue of sRGB, in hundred thousandths. */
    private static Bytes primaries() {
        Bytes places = new Bytes(32);
        for (int place : new int[] {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000}) places.int32(place);
        return places;
    }

    /**
     * Adds a text under a keyword: plain where Latin-1 can say it, else international. Line ends become line feeds; other
     * control characters, which neither may hold, become blanks (PNG 3, 11.3.3). An empty text is left out.
     */
    void text(String keyword, String text) {
        String clean = clean(text);
        if (clean.isEmpty()) return;
        Bytes content = new Bytes(64).text(keyword).add(0);
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(clean)) {
            chunk("tEXt", content.text(clean));
        } else {
            chunk("iTXt", content.add(0).add(0).add(0).add(0).add(clean.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.replaceAll("\r\n?", "\n").codePoints().forEach(c -> {
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            clean.appendCodePoint(lone ? 0xfffd : c != '\n' && Character.isISOControl(c) ? ' ' : c);
        });
        return clean.toString().strip();
    }

    /** Starts the picture; stretches follow, from the top. */
    void beginPicture() {
        chunk("IDAT", new Bytes(2).add(0x78).add(0x9c));
    }

    void add(PngStretch stretch) {
        out.add(stretch.chunk());
        checksum = checksum.then(stretch.checksum());
    }

    /** Ends the picture and the file. */
    void end() {
        // An empty last block, then the checksum of the whole picture (RFC 1950, 2.2).
        chunk("IDAT", new Bytes(6).add(3).add(0).int32(checksum.value()));
        chunk("IEND", new Bytes(0));
    }

    private void chunk(String type, Bytes content) {
        out.add(PngStretch.chunk(type, content.array(), content.size()));
    }
}
