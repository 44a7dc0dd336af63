package laurel.template.render;

import java.util.Arrays;

/**
 * A prefix code for the symbols 0 to n-1, short for their counts within a longest length, in canonical order (RFC 1951,
 * 3.2.2). Immutable.
 */
final class HuffmanCode {
    /** The code of literals and lengths that needs no description (RFC 1951, 3.2.6). */
    static final HuffmanCode FIXED_LITERALS = fixedLiterals();

    static final HuffmanCode FIXED_DISTANCES = ofLengths(filled(new byte[30], 0, 30, 5));

    private final byte[] lengths;
    private final int[] codes;

    private HuffmanCode(byte[] lengths, int[] codes) {
        this.lengths = lengths;
        this.codes = codes;
    }

    /**
     * A code for symbols that occur so often. At least two symbols get a code, so that every reader takes it.
     *
     * @param limit the longest length allowed, in bits
     */
    static HuffmanCode of(int[] counts, int limit) {
        long[] used = sorted(counts);
        int[] depths = new int[used.length];
        for (int i = 0; i < used.length; i++) depths[i] = (int) Math.min(Integer.MAX_VALUE / 512, used[i] >> 9);
        toDepths(depths);
        int[] perLength = limited(depths, limit);
        byte[] lengths = new byte[counts.length];
        int next = 0;
        for (int length = limit; length > 0; length--) {
            for (int i = 0; i < perLength[length]; i++) lengths[(int) used[next++] & 511] = (byte) length;
        }
        return ofLengths(lengths);
    }

    /** @return the symbols that occur, the rarest first, each as its count times 512 and its number */
    private static long[] sorted(int[] counts) {
        long[] used = new long[counts.length];
        int many = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) used[many++] = (long) counts[symbol] << 9 | symbol;
        }
        for (int symbol = 0; many < 2; symbol++) {
            if (counts[symbol] == 0) used[many++] = 1L << 9 | symbol;
        }
        long[] sorted = Arrays.copyOf(used, many);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Turns rising counts into the depths of their leaves, in place (A. Moffat and J. Katajainen, In-place calculation of
     * minimum-redundancy codes, 1995): weights of inner nodes, then their parents, then their depths, then the leaves'.
     */
    private static void toDepths(int[] a) {
        int n = a.length;
        int root = 0;
        int leaf = 0;
        for (int next = 0; next < n - 1; next++) {
            int first = leaf >= n || (root < next && a[root] < a[leaf]) ? inner(a, root++, next) : a[leaf++];
            int second = leaf >= n || (root < next && a[root] < a[leaf]) ? inner(a, root++, next) : a[leaf++];
            a[next] = first + second;
        }
        a[n - 2] = 0;
        for (int next = n - 3; next >= 0; next--) a[next] = a[a[next]] + 1;
        int available = 1;
        int depth = 0;
        int node = n - 2;
        int out = n - 1;
        while (available > 0) {
            int inside = 0;
            while (node >= 0 && a[node] == depth) {
                inside++;
                node--;
            }
            for (; available > inside; available--) a[out--] = depth;
            available = 2 * inside;
            depth++;
        }
    }

    private static int inner(int[] a, int node, int parent) {
        int weight = a[node];
        a[node] = parent;
        return weight;
    }

    /** @return how many codes of each length there are once too long ones have been shortened at others' cost */
    private static int[] limited(int[] depths, int limit) {
        int[] perLength = new int[limit + 1];
        for (int depth : depths) perLength[Math.min(depth, limit)]++;
        long total = 0;
        for (int length = 1; length <= limit; length++) total += (long) perLength[length] << (limit - length);
        for (; total > 1L << limit; total--) {
            perLength[limit]--;
            int length = limit - 1;
            while (perLength[length] == 0) length--;
            perLength[length]--;
            perLength[length + 1] += 2;
        }
        return perLength;
    }

    private static HuffmanCode ofLengths(byte[] lengths) {
        int[] codes = new int[lengths.length];
        int[] first = firstCodes(lengths);
        for (int symbol = 0; symbol < codes.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) codes[symbol] = Integer.reverse(first[length]++) >>> (32 - length);
        }
        return new HuffmanCode(lengths, codes);
    }

    private static int[] firstCodes(byte[] lengths) {
        int[] many = new int[16];
        for (byte length : lengths) if (length > 0) many[length]++;
        int[] first = new int[16];
        for (int length = 1; length < 16; length++) first[length] = (first[length - 1] + many[length - 1]) << 1;
        return first;
    }

    private static HuffmanCode fixedLiterals() {
        byte[] lengths = new byte[288];
        filled(lengths, 0, 144, 8);
        filled(lengths, 144, 256, 9);
        filled(lengths, 256, 280, 7);
        return ofLengths(filled(lengths, 280, 288, 8));
    }

    private static byte[] filled(byte[] lengths, int from, int to, int length) {
        Arrays.fill(lengths, from, to, (byte) length);
        return lengths;
    }

    /** @return the length of a symbol's code in bits, 0 if it has none */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** @return the code, its first bit lowest, as the bits go into a stream */
    int code(int symbol) {
        return codes[symbol];
    }

    /** @return how many symbols there are up to the last that has a code, at least so many */
    int size(int atLeast) {
        int size = lengths.length;
        while (size > atLeast && lengths[size - 1] == 0) size--;
        return size;
    }

    /** @return the bits of so many symbols */
    long bits(int[] counts) {
        long bits = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) bits += (long) counts[symbol] * lengths[symbol];
        return bits;
    }
}
