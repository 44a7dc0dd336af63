package laurel.template.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a PNG or JPEG file says of itself before its pixels, read without unpacking anything.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param channels of colour; 4 in a JPEG is CMYK
 * @param animated whether further pictures follow the first
 */
record RasterHeader(long width, long height, int channels, boolean animated) {
    private static final int PNG_HEADER = 33;

    /** @return nothing if the file ends or breaks before its size is told */
    static Optional<RasterHeader> read(PictureKind kind, byte[] content) {
        return kind == PictureKind.PNG ? png(content) : jpeg(content);
    }

    long pixels() {
        return width * height;
    }

    /** PNG (third edition), 11.2.1: the header is the first chunk; {@code acTL} before the pixels means animation. */
    private static Optional<RasterHeader> png(byte[] content) {
        if (content.length < PNG_HEADER || !chunk(content, 8).equals("IHDR")) return Optional.empty();
        ByteBuffer in = ByteBuffer.wrap(content);
        long width = in.getInt(16) & 0xffffffffL;
        long height = in.getInt(20) & 0xffffffffL;
        if (width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE)
            return Optional.empty();
        boolean animated = false;
        long place = PNG_HEADER;
        while (place + 8 <= content.length && !animated) {
            String type = chunk(content, (int) place);
            if (type.equals("IDAT")) break;
            animated = type.equals("acTL");
            place += 12 + (in.getInt((int) place) & 0xffffffffL);
        }
        return Optional.of(new RasterHeader(width, height, 3, animated));
    }

    private static String chunk(byte[] content, int place) {
        return new String(content, place + 4, 4, StandardCharsets.US_ASCII);
    }

    /** ITU T.81, B.2.2: a frame header is any of SOF0 to SOF15 but DHT, JPG and DAC. */
    private static Optional<RasterHeader> jpeg(byte[] content) {
        int place = 2;
        while (place + 9 < content.length) {
            if ((content[place] & 0xff) != 0xff) return Optional.empty();
            int marker = content[place + 1] & 0xff;
            if (marker == 0xff) {
                place++;
                continue;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                int height = unsigned(content, place + 5);
                int width = unsigned(content, place + 7);
                if (width == 0 || height == 0) return Optional.empty();
                return Optional.of(new RasterHeader(width, height, content[place + 9] & 0xff, false));
            }
            if (marker == 0xda || marker == 0xd9) return Optional.empty();
            int length = unsigned(content, place + 2);
            if (length < 2) return Optional.empty();
            place += 2 + length;
        }
        return Optional.empty();
    }

    private static int unsigned(byte[] content, int place) {
        return (content[place] & 0xff) << 8 | (content[place + 1] & 0xff);
    }
}
