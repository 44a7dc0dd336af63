package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlikeHashesTest {
    /** Contents that are alike up to some place, each to another one. */
    private static List<byte[]> contents(long seed, int most) {
        Random random = new Random(seed);
        byte[] model = new byte[1 + random.nextInt(most)];
        random.nextBytes(model);
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] content = Arrays.copyOf(model, random.nextInt(2 * model.length));
            for (int at = random.nextInt(content.length + 1); at < content.length; at++) {
                content[at] = (byte) random.nextInt();
            }
            contents.add(content);
        }
        return contents;
    }

    @Property(tries = 500)
    void sayWhatADigestOfTheWholeSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int most) {
        AlikeHashes hashes = new AlikeHashes();
        for (byte[] content : contents(seed, most))
            assertThat(hashes.hex(content)).isEqualTo(Sha256.hex(content));
    }

    @Test
    void sayTheSameToAllThreads() {
        AlikeHashes hashes = new AlikeHashes();
        List<byte[]> contents = IntStream.range(0, 50)
                .mapToObj(seed -> contents(seed, 9_000))
                .flatMap(List::stream)
                .toList();

        assertThat(contents.parallelStream()
                        .filter(content -> !hashes.hex(content).equals(Sha256.hex(content))))
                .isEmpty();
    }
}
