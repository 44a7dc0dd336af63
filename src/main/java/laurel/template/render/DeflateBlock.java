package laurel.template.render;

import java.util.Arrays;

/**
 * Literals and matches that become one block of a deflate stream, in the shortest of its three forms (RFC 1951, 3.2). Not
 * for several threads; to be used again and again.
 */
final class DeflateBlock {
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    static final int FARTHEST = 1 << 15;

    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;
    private static final int STORED_MOST = 65535;

    /** By length: its symbol; the extra bits' number and value are told from the length's distance to its base. */
    private static final short[] LENGTH_SYMBOL = new short[LONGEST + 1];

    private static final byte[] LENGTH_BITS = new byte[LONGEST + 1];
    private static final short[] LENGTH_EXTRA = new short[LONGEST + 1];

    static {
        int length = SHORTEST;
        for (int symbol = 257; symbol < 285; symbol++) {
            int bits = symbol < 265 ? 0 : (symbol - 261) >> 2;
            for (int extra = 0; extra < 1 << bits; extra++, length++) {
                LENGTH_SYMBOL[length] = (short) symbol;
                LENGTH_BITS[length] = (byte) bits;
                LENGTH_EXTRA[length] = (short) extra;
            }
        }
        LENGTH_SYMBOL[LONGEST] = 285;
        LENGTH_BITS[LONGEST] = 0;
        LENGTH_EXTRA[LONGEST] = 0;
    }

    /** A literal as it is; a match as its distance times 512 and its length; three literals as pixel, below zero. */
    private int[] tokens;

    private int size;
    private final int[] literals = new int[LITERALS];
    private final int[] distances = new int[DISTANCES];

    DeflateBlock(int expected) {
        tokens = new int[expected + 16];
    }

    int size() {
        return size;
    }

    void literal(int value) {
        if (size == tokens.length) tokens = Arrays.copyOf(tokens, 2 * size);
        tokens[size++] = value;
        literals[value]++;
    }

    /** Adds three literals, from the highest byte of the pixel to the lowest. */
    void pixel(int rgb) {
        if (size == tokens.length) tokens = Arrays.copyOf(tokens, 2 * size);
        tokens[size++] = rgb | Integer.MIN_VALUE;
        literals[rgb >> 16]++;
        literals[rgb >> 8 & 255]++;
        literals[rgb & 255]++;
    }

    /** @param length {@value #SHORTEST} to {@value #LONGEST} */
    void match(int length, int distance) {
        if (size == tokens.length) tokens = Arrays.copyOf(tokens, 2 * size);
        tokens[size++] = distance << 9 | length;
        literals[LENGTH_SYMBOL[length]]++;
        distances[distanceSymbol(distance)]++;
    }

    /** Adds a match of any length from {@value #SHORTEST} on, in pieces. */
    void longMatch(int length, int distance) {
        int rest = length;
        for (; rest >= LONGEST + SHORTEST; rest -= LONGEST) match(LONGEST, distance);
        if (rest > LONGEST) {
            match(rest - SHORTEST, distance);
            rest = SHORTEST;
        }
        match(rest, distance);
    }

    private static int distanceSymbol(int distance) {
        int value = distance - 1;
        if (value < 4) return value;
        int top = 31 - Integer.numberOfLeadingZeros(value);
        return 2 * top + (value >> (top - 1) & 1);
    }

    /**
     * Ends the block, writes it and starts the next one, empty.
     *
     * @param raw what the block stands for, from and up to there; for a block that does not get smaller
     */
    void writeTo(BitStream out, boolean last, byte[] raw, int from, int length) {
        literals[END]++;
        DeflateCodes own =
                new DeflateCodes(HuffmanCode.of(literals, LONGEST_CODE), HuffmanCode.of(distances, LONGEST_CODE));
        long extra = extraBits();
        long dynamic = own.headerBits() + own.bits(literals, distances) + extra;
        long fixed = DeflateCodes.FIXED.bits(literals, distances) + extra;
        long stored = length == 0 && size > 0 ? Long.MAX_VALUE : 8L * length + 40L * (length / STORED_MOST + 1);
        if (stored < Math.min(dynamic, fixed)) {
            store(out, last, raw, from, length);
        } else {
            boolean plain = fixed <= dynamic;
            out.add((last ? 1 : 0) | (plain ? 1 : 2) << 1, 3);
            if (!plain) own.writeTo(out);
            write(out, plain ? DeflateCodes.FIXED : own);
        }
        clear();
    }

    /** The same, for a block whose bytes are not at hand: it is never stored. */
    void writeTo(BitStream out, boolean last) {
        writeTo(out, last, new byte[0], 0, 0);
    }

    /** Writes an empty stored block: what follows starts at a whole byte, as after a full flush of zlib. */
    static void flush(BitStream out) {
        store(out, false, new byte[0], 0, 0);
    }

    private static void store(BitStream out, boolean last, byte[] raw, int from, int length) {
        int at = 0;
        do {
            int part = Math.min(STORED_MOST, length - at);
            out.add(last && at + part == length ? 1 : 0, 3);
            out.align();
            out.add(part | (long) (~part & 0xffff) << 16, 32);
            out.align();
            out.add(raw, from + at, part);
            at += part;
        } while (at < length);
    }

    private long extraBits() {
        long bits = 0;
        for (int symbol = 265; symbol < 285; symbol++) bits += (long) literals[symbol] * ((symbol - 261) >> 2);
        for (int symbol = 4; symbol < DISTANCES; symbol++) bits += (long) distances[symbol] * ((symbol - 2) >> 1);
        return bits;
    }

    private void write(BitStream out, DeflateCodes codes) {
        HuffmanCode literal = codes.literals();
        HuffmanCode distance = codes.distances();
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token < 0) {
                int red = token >> 16 & 255;
                int green = token >> 8 & 255;
                int blue = token & 255;
                int bits = literal.length(red);
                long value = literal.code(red) | (long) literal.code(green) << bits;
                bits += literal.length(green);
                out.add(value | (long) literal.code(blue) << bits, bits + literal.length(blue));
            } else if (token < 256) {
                out.add(literal.code(token), literal.length(token));
            } else {
                writeMatch(out, token & 511, token >>> 9, literal, distance);
            }
        }
        out.add(literal.code(END), literal.length(END));
    }

    private static void writeMatch(BitStream out, int length, int far, HuffmanCode literal, HuffmanCode distance) {
        int symbol = LENGTH_SYMBOL[length];
        int bits = literal.length(symbol);
        long value = literal.code(symbol) | (long) LENGTH_EXTRA[length] << bits;
        bits += LENGTH_BITS[length];
        int code = distanceSymbol(far);
        value |= (long) distance.code(code) << bits;
        bits += distance.length(code);
        int more = code < 4 ? 0 : (code - 2) >> 1;
        out.add(value | ((far - 1L) & ((1 << more) - 1)) << bits, bits + more);
    }

    private void clear() {
        size = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
    }
}
