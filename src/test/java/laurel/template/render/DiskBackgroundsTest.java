package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.template.Language;
import laurel.template.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBackgroundsTest {
    private static final Instant NOON = Instant.parse("2023-10-10T12:00:00Z");

    @TempDir
    private Path home;

    private DiskBackgrounds at(Instant now, long mostBytes) {
        return new DiskBackgrounds(home.resolve("cache"), Clock.fixed(now, ZoneOffset.UTC), mostBytes);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] drawn(Language language, int width) {
        Layout layout = Pages.ambassador("Onur Canoğlu", language);
        return Pages.png(new PageRenderer(Pages.FONTS, at(NOON, 1 << 26)), layout, language, width);
    }

    private static PngBackground striped(int width, int height) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) pixels[i] = i / width % 5 == 0 ? 0x1a2b3c : 0xffffff;
        PngBackground.Maker maker = new PngBackground.Maker(width, height, new Desk(Pages.FONTS));
        maker.add(pixels, height);
        return maker.made();
    }

    @Test
    void keptBackgroundsGiveTheSameBytes() {
        byte[] fresh = drawn(Language.EN, 600);
        byte[] kept = drawn(Language.EN, 600);

        assertThat(files()).hasSize(1);
        assertThat(kept).isEqualTo(fresh);
        assertThat(fresh)
                .isEqualTo(Pages.png(
                        new PageRenderer(Pages.FONTS),
                        Pages.ambassador("Onur Canoğlu", Language.EN),
                        Language.EN,
                        600));
    }

    @Test
    void eachSizeAndLanguageHasItsOwn() {
        drawn(Language.EN, 600);
        drawn(Language.ZH, 600);
        drawn(Language.EN, 601);

        assertThat(files()).hasSize(3);
    }

    @Test
    void theFileIsReallyUsed() throws IOException {
        DiskBackgrounds cache = at(NOON, 1 << 20);
        cache.keep("key", striped(70, 150));

        Optional<PngBackground> found = at(NOON, 1 << 20).find("key", 70, 150);

        assertThat(found).isPresent();
        for (int band = 0; band < PngBackground.bands(150); band++) {
            assertThat(found.get().pixels(band)).isEqualTo(striped(70, 150).pixels(band));
            assertThat(found.get().plain(band)).isEqualTo(striped(70, 150).plain(band));
        }
        assertThat(cache.find("other key", 70, 150)).isEmpty();
        assertThat(cache.find("key", 71, 150)).isEmpty();
    }

    @Test
    void aBrokenFileIsAsGoodAsNoneAndIsWrittenAgain() throws IOException {
        byte[] fresh = drawn(Language.EN, 600);
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 5, 9, 200, whole.length / 2, whole.length - 1}) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x10;
            Files.write(file, broken);

            assertThat(drawn(Language.EN, 600)).as("byte " + at).isEqualTo(fresh);
            assertThat(file).hasBinaryContent(whole);
        }
        for (int length : new int[] {0, 3, 8, 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));

            assertThat(drawn(Language.EN, 600)).as("length " + length).isEqualTo(fresh);
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void drawsWhereTheFolderCannotBeMade() throws IOException {
        byte[] fresh = drawn(Language.EN, 600);
        Files.delete(files().get(0));
        Files.delete(home.resolve("cache"));
        Files.writeString(home.resolve("cache"), "a file where the folder should be");

        assertThat(drawn(Language.EN, 600)).isEqualTo(fresh);
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() throws IOException {
        at(NOON, 1 << 20).keep("first", striped(70, 150));
        long size = Files.size(files().get(0));
        long room = 2 * size + size / 2;
        at(NOON.plus(Duration.ofHours(1)), room).keep("second", striped(70, 150));
        assertThat(at(NOON.plus(Duration.ofHours(2)), room).find("first", 70, 150))
                .isPresent();

        DiskBackgrounds later = at(NOON.plus(Duration.ofHours(3)), room);
        later.keep("third", striped(70, 150));

        assertThat(later.find("first", 70, 150)).isPresent();
        assertThat(later.find("second", 70, 150)).isEmpty();
        assertThat(later.find("third", 70, 150)).isPresent();
    }

    @Test
    void keepsNothingThatIsLargerThanItsRoom() {
        DiskBackgrounds cache = at(NOON, 10);
        cache.keep("key", striped(70, 150));

        assertThat(cache.find("key", 70, 150)).isEmpty();
    }
}
