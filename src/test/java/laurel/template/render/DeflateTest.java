package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import laurel.kernel.Sha256;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeflateTest {
    private static byte[] inflated(byte[] packed, int length, boolean raw) {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[length + 1];
            int size = 0;
            int more;
            do {
                more = inflater.inflate(out, size, out.length - size);
                size += more;
            } while (more > 0);
            if (!raw) {
                assertThat(inflater.finished()).isTrue();
                assertThat(inflater.getRemaining()).isZero();
            }
            return Arrays.copyOf(out, size);
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }

    /** Bytes of a kind: from noise to one value, with stretches that come again from near and far. */
    private static byte[] mixture(int length, int values, int repeats, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length) {
            if (at > 0 && random.nextInt(100) < repeats) {
                int back = 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 8 : 60_000));
                int many = Math.min(length - at, 1 + random.nextInt(random.nextBoolean() ? 6 : 700));
                for (int i = 0; i < many; i++, at++) bytes[at] = bytes[at - back];
            } else {
                bytes[at++] = (byte) random.nextInt(values);
            }
        }
        return bytes;
    }

    @Provide
    Arbitrary<byte[]> mixtures() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200_000),
                        Arbitraries.of(1, 2, 3, 17, 256),
                        Arbitraries.of(0, 1, 10, 60, 99),
                        Arbitraries.longs())
                .as(DeflateTest::mixture);
    }

    @Property(tries = 150)
    void zlibReadsWhatWasPacked(@ForAll("mixtures") byte[] bytes, @ForAll Deflate.Effort effort) {
        byte[] packed = Deflate.zlib(bytes, 0, bytes.length, effort);

        assertThat(inflated(packed, bytes.length, false)).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void zlibReadsAnySmallThing(@ForAll @Size(max = 700) byte[] bytes, @ForAll Deflate.Effort effort) {
        byte[] packed = Deflate.zlib(bytes, 0, bytes.length, effort);

        assertThat(inflated(packed, bytes.length, false)).isEqualTo(bytes);
    }

    @Property(tries = 60)
    void stretchesPackedApartMakeOneStream(
            @ForAll("mixtures") byte[] first, @ForAll("mixtures") byte[] second, @ForAll Deflate.Effort effort) {
        BitStream out = new BitStream(16);
        Deflate.stretch(first, 0, first.length, effort, out);
        BitStream apart = new BitStream(16);
        Deflate.stretch(second, 0, second.length, effort, apart);
        out.add(apart.array(), 0, apart.size());

        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(inflated(out.toArray(), both.length, true)).isEqualTo(both);
    }

    @Property(tries = 60)
    void looksOnlyAtItsPart(@ForAll("mixtures") byte[] bytes, @ForAll Deflate.Effort effort) {
        byte[] framed = new byte[bytes.length + 50];
        Arrays.fill(framed, (byte) 7);
        System.arraycopy(bytes, 0, framed, 20, bytes.length);

        assertThat(Deflate.zlib(framed, 20, bytes.length, effort))
                .isEqualTo(Deflate.zlib(bytes, 0, bytes.length, effort));
    }

    @ParameterizedTest
    @EnumSource
    void growsHardlyOnNoise(Deflate.Effort effort) {
        byte[] noise = mixture(200_000, 256, 0, 5);

        assertThat(Deflate.zlib(noise, 0, noise.length, effort).length).isLessThan(200_000 + 200);
    }

    @Test
    void isAboutAsSmallAsZlib() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextInt(600) * 0.25).append(' ');
            if (i % 3 == 0) text.append(random.nextBoolean() ? "l\n" : "c\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(Deflate.zlib(bytes, 0, bytes.length, Deflate.Effort.LIGHT).length)
                .isLessThan(zlib(bytes, 4) * 101 / 100);
        assertThat(Deflate.zlib(bytes, 0, bytes.length, Deflate.Effort.NORMAL).length)
                .isLessThan(zlib(bytes, 6) * 101 / 100);
        assertThat(Deflate.zlib(bytes, 0, bytes.length, Deflate.Effort.SMALL).length)
                .isLessThan(zlib(bytes, 9) * 101 / 100);
        assertThat(Deflate.zlib(bytes, 0, bytes.length, Deflate.Effort.QUICK).length)
                .isLessThan(zlib(bytes, 1));
    }

    private static int zlib(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.size();
    }

    /** A change of these bytes changes every file that is drawn again from the ledger. */
    @Test
    void givesTheBytesItAlwaysGave() {
        byte[] bytes = mixture(150_000, 200, 20, 42);

        assertThat(Arrays.stream(Deflate.Effort.values())
                        .map(effort -> Sha256.hex(Deflate.zlib(bytes, 0, bytes.length, effort))))
                .containsExactly(
                        "b3f72ab6f82e3f5635611df80ed03ae62519b292868faf2bc999e49c9e737941",
                        "75bc9a3b3eb1643f6e3a5c93083417c5ed66eb3f29dae023efe473aa24708269",
                        "481bf5fdce7f169a348a2b6c87fd2742c17b170de82d64d35be775ea3982641c",
                        "538c18bb7ae052c3df322775330172f5e956e41f7008b384b75e52d4b4f49700");
    }

    /** Counts like Fibonacci's numbers ask for codes longer than fifteen bits. */
    @Test
    void keepsCodesWithinFifteenBits() {
        int[] counts = new int[30];
        counts[0] = 1;
        counts[1] = 1;
        for (int i = 2; i < counts.length; i++) counts[i] = counts[i - 1] + counts[i - 2];
        HuffmanCode code = HuffmanCode.of(counts, 15);

        long kraft = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            assertThat(code.length(symbol)).isBetween(1, 15);
            kraft += 1L << (15 - code.length(symbol));
        }
        assertThat(kraft).isEqualTo(1L << 15);
        assertThat(code.length(29)).isEqualTo(1);
    }
}
