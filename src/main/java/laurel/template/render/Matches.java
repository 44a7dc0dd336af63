package laurel.template.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where the bytes ahead stood before, by chains of places whose next three bytes have one hash value. Not for
 * several threads.
 */
final class Matches {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A match of three bytes from farther away takes more bits than its bytes. */
    private static final int FAR_FOR_THREE = 1 << 12;

    private final byte[] bytes;
    private final int end;
    private final int from;
    private final int tries;
    private final int enough;
    private final int shift;

    /** By hash value: one more than the last place, counted from the start; 0 if there is none. */
    private final int[] heads;

    /** By place, modulo its size: the place before in the same chain, as in heads. */
    private final int[] chain;

    private int noted;
    private int distance;

    /**
     * @param tries how many places of a chain are looked at
     * @param enough a match of this length ends the search
     */
    Matches(byte[] bytes, int from, int end, int tries, int enough) {
        this.bytes = bytes;
        this.from = from;
        this.end = end;
        this.tries = tries;
        this.enough = enough;
        int bits = Math.max(8, Math.min(15, 33 - Integer.numberOfLeadingZeros(Math.max(1, end - from))));
        shift = 32 - bits;
        heads = new int[1 << bits];
        chain = new int[1 << bits];
        noted = from;
    }

    /** Notes every place up to this one, which is excluded. */
    void noteUpTo(int place) {
        int last = Math.min(place, end - 3);
        int mask = chain.length - 1;
        for (; noted < last; noted++) {
            int hash = hash(noted);
            chain[(noted - from) & mask] = heads[hash];
            heads[hash] = noted - from + 1;
        }
    }

    private int hash(int place) {
        int three = place + 4 <= bytes.length
                ? (int) INT.get(bytes, place) & 0xffffff
                : (bytes[place] & 255) | (bytes[place + 1] & 255) << 8 | (bytes[place + 2] & 255) << 16;
        return (three * 0x9e3779b1) >>> shift;
    }

    /**
     * Looks for a match at a place; everything before must have been noted.
     *
     * @param beat the match must be longer than this, at least 2
     * @return its length, or {@code beat} if there is none
     */
    int find(int place, int beat) {
        int most = Math.min(DeflateBlock.LONGEST, end - place);
        if (most < DeflateBlock.SHORTEST || beat >= most) return beat;
        int best = beat;
        int mask = chain.length - 1;
        int oldest = Math.max(0, place - from - Math.min(DeflateBlock.FARTHEST, chain.length));
        int candidate = heads[hash(place)];
        for (int i = 0; i < tries && candidate > oldest; i++) {
            int other = from + candidate - 1;
            if (bytes[other + best] == bytes[place + best] && bytes[other] == bytes[place]) {
                int length = length(other, place, most);
                if (length > best && (length > 3 || place - other <= FAR_FOR_THREE)) {
                    best = length;
                    distance = place - other;
                    if (best >= enough || best == most) break;
                }
            }
            candidate = chain[(candidate - 1) & mask];
        }
        return best;
    }

    /** @return how far back the last match was found */
    int distance() {
        return distance;
    }

    private int length(int other, int place, int most) {
        int length = 0;
        while (length + 8 <= most) {
            long difference = (long) LONG.get(bytes, other + length) ^ (long) LONG.get(bytes, place + length);
            if (difference != 0) return length + (Long.numberOfTrailingZeros(difference) >> 3);
            length += 8;
        }
        while (length < most && bytes[other + length] == bytes[place + length]) length++;
        return length;
    }
}
