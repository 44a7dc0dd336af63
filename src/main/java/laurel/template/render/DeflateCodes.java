package laurel.template.render;

/**
 * The two codes of a deflate block, and how they are written before it (RFC 1951, 3.2.7). Immutable.
 *
 * @param literals for literals, lengths and the block's end
 * @param distances for distances
 */
record DeflateCodes(HuffmanCode literals, HuffmanCode distances) {
    static final DeflateCodes FIXED = new DeflateCodes(HuffmanCode.FIXED_LITERALS, HuffmanCode.FIXED_DISTANCES);

    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int[] EXTRA_BITS = {2, 3, 7};

    /** Code lengths with their repetitions: a symbol of the third code, and times 32 what follows it. */
    private static final class Steps {
        private final int[] steps = new int[LENGTHS_MOST];
        private final int[] counts = new int[19];
        private int size;

        private static final int LENGTHS_MOST = 286 + 30;

        void add(int symbol, int extra) {
            steps[size++] = symbol | extra << 5;
            counts[symbol]++;
        }

        /** Adds a length as often as it stands in a row. */
        void addRow(int length, int times) {
            int rest = times;
            if (length != 0) {
                add(length, 0);
                rest--;
                for (; rest >= 3; rest -= Math.min(rest, 6)) add(16, Math.min(rest, 6) - 3);
            } else {
                for (; rest >= 11; rest -= Math.min(rest, 138)) add(18, Math.min(rest, 138) - 11);
                if (rest >= 3) {
                    add(17, rest - 3);
                    rest = 0;
                }
            }
            for (; rest > 0; rest--) add(length, 0);
        }
    }

    /** @return the bits of so many symbols, without the extra bits behind some of them */
    long bits(int[] literalCounts, int[] distanceCounts) {
        return literals.bits(literalCounts) + distances.bits(distanceCounts);
    }

    /** @return the bits of the description, without the three of the block */
    long headerBits() {
        Steps steps = steps();
        HuffmanCode code = HuffmanCode.of(steps.counts, 7);
        long bits = 14 + 3L * described(code) + code.bits(steps.counts);
        for (int i = 0; i < 3; i++) bits += (long) EXTRA_BITS[i] * steps.counts[16 + i];
        return bits;
    }

    void writeTo(BitStream out) {
        Steps steps = steps();
        HuffmanCode code = HuffmanCode.of(steps.counts, 7);
        int described = described(code);
        out.add(literals.size(257) - 257, 5);
        out.add(distances.size(1) - 1, 5);
        out.add(described - 4, 4);
        for (int i = 0; i < described; i++) out.add(code.length(ORDER[i]), 3);
        for (int i = 0; i < steps.size; i++) {
            int symbol = steps.steps[i] & 31;
            out.add(code.code(symbol), code.length(symbol));
            if (symbol >= 16) out.add(steps.steps[i] >> 5, EXTRA_BITS[symbol - 16]);
        }
    }

    private static int described(HuffmanCode code) {
        int many = ORDER.length;
        while (many > 4 && code.length(ORDER[many - 1]) == 0) many--;
        return many;
    }

    private Steps steps() {
        int first = literals.size(257);
        int all = first + distances.size(1);
        Steps steps = new Steps();
        int times = 1;
        for (int i = 0; i < all; i += times) {
            times = 1;
            while (i + times < all && length(i + times, first) == length(i, first)) times++;
            steps.addRow(length(i, first), times);
        }
        return steps;
    }

    private int length(int index, int first) {
        return index < first ? literals.length(index) : distances.length(index - first);
    }
}
