package laurel.template.render;

import java.util.zip.Adler32;

/**
 * Packs bytes in the deflate format (RFC 1951). The same bytes and effort give the same result on every machine, which the
 * JDK's own packer does not promise: it belongs to whatever zlib the JDK brings.
 */
final class Deflate {
    /** How hard to look for repetitions. */
    enum Effort {
        /** For what is made for one file; about the size of zlib's level 2 to 3. */
        QUICK(8, 32, 0),
        /** For what is small and made again for each page; about zlib's level 4. */
        LIGHT(8, 32, 8),
        /** For what is made once for many pages; about zlib's level 6. */
        NORMAL(96, 128, 32),
        /** For what is made once; about zlib's level 9. */
        SMALL(1024, DeflateBlock.LONGEST, DeflateBlock.LONGEST);

        private final int tries;
        private final int enough;
        private final int lazyBelow;

        /** @param lazyBelow a shorter match gives way to a longer one that starts a byte later */
        Effort(int tries, int enough, int lazyBelow) {
            this.tries = tries;
            this.enough = enough;
            this.lazyBelow = lazyBelow;
        }
    }

    /** Literals and matches of a block; its codes fit what is in it, so it should not be too long. */
    private static final int BLOCK = 1 << 14;

    private Deflate() {}

    /** @return the bytes as zlib stream with head and checksum (RFC 1950) */
    static byte[] zlib(byte[] bytes, int from, int length, Effort effort) {
        BitStream out = new BitStream(length / 4 + 64);
        out.add(0x9c78, 16);
        pack(bytes, from, length, effort, out, true);
        out.align();
        Adler32 sum = new Adler32();
        sum.update(bytes, from, length);
        out.add(Integer.reverseBytes((int) sum.getValue()) & 0xffffffffL, 32);
        return out.toArray();
    }

    /**
     * Packs a stretch in the middle of a stream. It looks back at nothing before it and ends at a whole byte, so that
     * stretches that were packed apart make one stream, as after a full flush of zlib; no block of it is marked as last.
     */
    static void stretch(byte[] bytes, int from, int length, Effort effort, BitStream out) {
        if (length > 0) pack(bytes, from, length, effort, out, false);
        DeflateBlock.flush(out);
    }

    private static void pack(byte[] bytes, int from, int length, Effort effort, BitStream out, boolean last) {
        int end = from + length;
        Matches matches = new Matches(bytes, from, end, effort.tries, effort.enough);
        DeflateBlock block = new DeflateBlock(Math.min(BLOCK, length) + 1);
        int start = from;
        int at = from;
        while (at < end) {
            at = step(bytes, at, matches, effort, block);
            if (block.size() >= BLOCK && at < end) {
                block.writeTo(out, false, bytes, start, at - start);
                start = at;
            }
        }
        block.writeTo(out, last, bytes, start, end - start);
    }

    /** Adds a literal or a match, after literals where a longer match starts later. */
    private static int step(byte[] bytes, int from, Matches matches, Effort effort, DeflateBlock block) {
        int at = from;
        matches.noteUpTo(at);
        int length = matches.find(at, DeflateBlock.SHORTEST - 1);
        if (length < DeflateBlock.SHORTEST) {
            block.literal(bytes[at] & 255);
            return at + 1;
        }
        int distance = matches.distance();
        while (length < effort.lazyBelow) {
            matches.noteUpTo(at + 1);
            int later = matches.find(at + 1, length);
            if (later == length) break;
            block.literal(bytes[at++] & 255);
            length = later;
            distance = matches.distance();
        }
        block.match(length, distance);
        return at + length;
    }
}
