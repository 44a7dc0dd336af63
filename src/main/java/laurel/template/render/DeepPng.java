package laurel.template.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks PNG files of sixteen bits to a channel into eight, row by row: Java's own reader would hold all sixteen of every
 * pixel at once, which is more than a second process may have. Interlaced files and those with one see-through colour are left
 * to it.
 */
final class DeepPng {
    private static final int SIGNATURE = 8;
    private static final int DEEP = 16;
    private static final int DEEPEST = 0xffff;

    private final int width;
    private final int height;
    private final int channels;
    private final InputStream packed;

    private DeepPng(int width, int height, int channels, InputStream packed) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.packed = packed;
    }

    /**
     * @param png whose header makes sense
     * @return empty for a file of another kind
     * @throws IOException if its pixels are damaged
     */
    static Optional<BufferedImage> unpacked(byte[] png) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png);
        boolean deep = png[24] == DEEP && png[28] == 0;
        int channels = switch (png[25]) {
            case 0 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        if (!deep || channels == 0) return Optional.empty();
        List<InputStream> parts = new ArrayList<>();
        for (long place = SIGNATURE; place + 12 <= png.length; ) {
            long length = in.getInt((int) place) & 0xffffffffL;
            String type = new String(png, (int) place + 4, 4, StandardCharsets.US_ASCII);
            if (type.equals("tRNS") || place + 12 + length > png.length) return Optional.empty();
            if (type.equals("IDAT")) parts.add(new ByteArrayInputStream(png, (int) place + 8, (int) length));
            place += 12 + length;
        }
        InputStream packed = new SequenceInputStream(Collections.enumeration(parts));
        return Optional.of(new DeepPng(in.getInt(16), in.getInt(20), channels, packed).pixels());
    }

    private BufferedImage pixels() throws IOException {
        boolean alpha = channels % 2 == 0;
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        byte[] row = new byte[2 * channels * width];
        byte[] above = new byte[row.length];
        int[] pixels = new int[width];
        try (DataInputStream rows = new DataInputStream(new InflaterInputStream(packed))) {
            for (int y = 0; y < height; y++) {
                int filter = rows.readUnsignedByte();
                rows.readFully(row);
                undo(filter, row, above);
                for (int x = 0; x < width; x++) pixels[x] = pixel(row, 2 * channels * x);
                image.setRGB(0, y, width, 1, pixels, 0, width);
                byte[] last = above;
                above = row;
                row = last;
            }
        }
        return image;
    }

    private int pixel(byte[] row, int at) {
        boolean grey = channels < 3;
        int red = channel(row, at);
        int green = grey ? red : channel(row, at + 2);
        int blue = grey ? red : channel(row, at + 4);
        int solid = channels % 2 == 0 ? channel(row, at + 2 * channels - 2) : 0xff;
        return solid << 24 | red << 16 | green << 8 | blue;
    }

    private static int channel(byte[] row, int at) {
        int value = (row[at] & 0xff) << 8 | (row[at + 1] & 0xff);
        return (value * 0xff + DEEPEST / 2) / DEEPEST;
    }

    /** PNG (third edition), 9.2. A loop for each filter: with one for all of them, large pictures take twice the time. */
    private void undo(int filter, byte[] row, byte[] above) throws IOException {
        int step = 2 * channels;
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = step; i < row.length; i++) row[i] += row[i - step];
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) row[i] += above[i];
            }
            case 3 -> {
                for (int i = 0; i < row.length; i++) row[i] += (byte) ((left(row, i, step) + (above[i] & 0xff)) / 2);
            }
            case 4 -> {
                for (int i = 0; i < row.length; i++)
                    row[i] += (byte) nearest(left(row, i, step), above[i] & 0xff, left(above, i, step));
            }
            default -> throw new IOException("filter " + filter);
        }
    }

    private static int left(byte[] row, int at, int step) {
        return at < step ? 0 : row[at - step] & 0xff;
    }

    /** PNG (third edition), 9.4: Paeth's. */
    private static int nearest(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) return left;
        return toUp <= toCorner ? up : corner;
    }
}
