package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes, with the few number formats that font, PDF and PNG files need. Not for several threads. */
final class Bytes {
    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    Bytes add(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    Bytes add(byte[] more) {
        return add(more, 0, more.length);
    }

    Bytes add(byte[] more, int from, int length) {
        room(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Writes over what is there. */
    void replace(int at, byte[] with) {
        if (at < 0 || at + with.length > size) throw new IndexOutOfBoundsException(at + " of " + size);
        System.arraycopy(with, 0, bytes, at, with.length);
    }

    Bytes int16(int value) {
        return add(value >> 8).add(value);
    }

    Bytes int32(int value) {
        return int16(value >> 16).int16(value);
    }

    /** Adds characters up to U+00FF as one byte each. */
    Bytes text(String text) {
        return add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Bytes number(int value) {
        return text(Integer.toString(value));
    }

    /** Adds a number with up to three decimals and a blank. */
    Bytes decimal(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) add('-');
        long positive = Math.abs(thousandths);
        text(Long.toString(positive / 1000));
        int rest = (int) (positive % 1000);
        if (rest != 0) {
            add('.').add('0' + rest / 100);
            if (rest % 100 != 0) add('0' + rest / 10 % 10);
            if (rest % 10 != 0) add('0' + rest % 10);
        }
        return add(' ');
    }

    /** Adds a number with six decimals and a blank, for transformations. */
    Bytes fine(double value) {
        return text(BigDecimal.valueOf(value)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .add(' ');
    }

    /** Adds four hexadecimal digits. */
    Bytes hex(int value) {
        for (int shift = 12; shift >= 0; shift -= 4) add(Character.forDigit(value >> shift & 15, 16));
        return this;
    }

    /** Adds the UTF-16 code units of a text in hexadecimal. */
    Bytes hex(String text) {
        for (int i = 0; i < text.length(); i++) hex(text.charAt(i));
        return this;
    }

    /** @return a stream that adds to these bytes */
    OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int value) {
                add(value);
            }

            @Override
            public void write(byte[] more, int from, int length) {
                add(more, from, length);
            }
        };
    }

    void clear() {
        size = 0;
    }

    /** @return the content as ASCII text */
    String ascii() {
        return new String(bytes, 0, size, StandardCharsets.US_ASCII);
    }

    /** @return the bytes from the start, more room behind them; not to be kept */
    byte[] array() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
}
