package laurel.template.render;

import java.util.zip.Adler32;

/** The Adler-32 checksum (RFC 1950, 8.2) of so many bytes; can be put together and adjusted by arithmetic. Immutable.
 *
 * @param value the checksum
 * @param length how many bytes it stands for
 */
record Checksum(int value, long length) {
    static final Checksum NOTHING = new Checksum(1, 0);

    private static final int BASE = 65521;

    static Checksum of(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return new Checksum((int) sum.getValue(), bytes.length);
    }

    /** @return the checksum of these bytes and then those, as zlib's adler32_combine has it */
    Checksum then(Checksum next) {
        long rest = next.length % BASE;
        long low = low() + next.low() + BASE - 1;
        long high = low() * rest + high() + next.high() + BASE - rest;
        return new Checksum((int) (high % BASE << 16 | low % BASE), length + next.length);
    }

    /**
     * @param difference the sum of what was added to bytes
     * @param weighted the same, each times the number of bytes from it to the end, itself included
     * @return the checksum of the changed bytes
     */
    Checksum plus(long difference, long weighted) {
        long low = Math.floorMod(low() + difference, (long) BASE);
        long high = Math.floorMod(high() + weighted, (long) BASE);
        return new Checksum((int) (high << 16 | low), length);
    }

    private long low() {
        return value & 0xffffL;
    }

    private long high() {
        return (value & 0xffffffffL) >>> 16;
    }
}
