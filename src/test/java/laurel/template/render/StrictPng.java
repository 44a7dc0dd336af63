package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads a PNG by the letter of the standard, sharing nothing with what writes it: any slip is a failed test. */
final class StrictPng {
    private final List<String> types = new ArrayList<>();
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private int width;
    private int height;

    StrictPng(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png);
        assertThat(file.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        while (file.hasRemaining()) {
            int length = file.getInt();
            assertThat(length).isBetween(0, file.remaining() - 8);
            CRC32 check = new CRC32();
            check.update(png, file.position(), length + 4);
            byte[] type = new byte[4];
            file.get(type);
            byte[] content = new byte[length];
            file.get(content);
            assertThat(file.getInt()).isEqualTo((int) check.getValue());
            take(new String(type, StandardCharsets.US_ASCII), content);
        }
        assertThat(types.get(0)).isEqualTo("IHDR");
        assertThat(types.get(types.size() - 1)).isEqualTo("IEND");
        int first = types.indexOf("IDAT");
        assertThat(types.subList(first, types.lastIndexOf("IDAT") + 1)).containsOnly("IDAT");
        assertThat(types.subList(0, first)).contains("sRGB", "gAMA", "cHRM", "pHYs");
    }

    private void take(String type, byte[] content) {
        types.add(type);
        ByteBuffer in = ByteBuffer.wrap(content);
        if (type.equals("IHDR")) {
            width = in.getInt();
            height = in.getInt();
            byte[] rest = new byte[5];
            in.get(rest);
            assertThat(rest).containsExactly(8, 2, 0, 0, 0);
        } else if (type.equals("IDAT")) {
            picture.write(content, 0, content.length);
        } else if (type.equals("tEXt")) {
            assertThat(new String(content, StandardCharsets.ISO_8859_1)).matches("[ -~]{1,79}\0[ -~\u00a1-\u00ff\n]*");
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** @return the colours, row after row */
    int[] pixels() {
        byte[] lines = inflated();
        int[] pixels = new int[width * height];
        byte[] above = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            int from = y * (1 + 3 * width);
            byte[] line = unfiltered(lines, from, above);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] =
                        (line[3 * x] & 255) << 16 | (line[3 * x + 1] & 255) << 8 | (line[3 * x + 2] & 255);
            }
            above = line;
        }
        return pixels;
    }

    private byte[] unfiltered(byte[] lines, int from, byte[] above) {
        byte[] line = new byte[3 * width];
        for (int i = 0; i < line.length; i++) {
            int a = i < 3 ? 0 : line[i - 3] & 255;
            int b = above[i] & 255;
            int c = i < 3 ? 0 : above[i - 3] & 255;
            int p = a + b - c;
            int paeth = Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c)
                    ? a
                    : Math.abs(p - b) <= Math.abs(p - c) ? b : c;
            int guess = switch (lines[from]) {
                case 0 -> 0;
                case 1 -> a;
                case 2 -> b;
                case 3 -> (a + b) / 2;
                case 4 -> paeth;
                default -> throw new AssertionError("filter " + lines[from]);
            };
            line[i] = (byte) (lines[from + 1 + i] + guess);
        }
        return line;
    }

    private byte[] inflated() {
        byte[] lines = new byte[height * (1 + 3 * width)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(picture.toByteArray());
            int size = 0;
            while (size < lines.length) {
                int more = inflater.inflate(lines, size, lines.length - size);
                assertThat(more).as("picture data end early").isPositive();
                size += more;
            }
            assertThat(inflater.inflate(new byte[1])).isZero();
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return lines;
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }
}
