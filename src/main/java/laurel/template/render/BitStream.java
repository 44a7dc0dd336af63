package laurel.template.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits packed into bytes, the lowest first (RFC 1951, 3.1.1). Not for several threads. */
final class BitStream {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long pending;
    private int bits;

    BitStream(int expected) {
        bytes = new byte[expected + 16];
    }

    /** Adds up to 56 bits; those above must be clear. */
    void add(long value, int count) {
        if (size + 8 > bytes.length) bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        pending |= value << bits;
        bits += count;
        WORD.set(bytes, size, pending);
        size += bits >> 3;
        pending >>>= bits & 0x38;
        bits &= 7;
    }

    /** Fills up to the next whole byte with clear bits. */
    void align() {
        if (bits > 0) add(0, 8 - bits);
    }

    /** Adds whole bytes; the stream must be aligned. */
    void add(byte[] more, int from, int length) {
        if (bits != 0) throw new IllegalStateException("in the middle of a byte");
        if (size + length + 8 > bytes.length) bytes = Arrays.copyOf(bytes, 2 * bytes.length + length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    void clear() {
        size = 0;
        pending = 0;
        bits = 0;
    }

    /** @return the whole bytes so far */
    int size() {
        return size;
    }

    /** @return the bytes from the start, more room behind them; not to be kept */
    byte[] array() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
