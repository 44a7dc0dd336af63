package laurel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
    private static final String ENGLAND = Character.toString(0x1f3f4) + tags("gbeng") + Character.toString(0xe007f);

    private static String tags(String letters) {
        StringBuilder tags = new StringBuilder();
        letters.chars().forEach(c -> tags.appendCodePoint(0xe0000 + c));
        return tags.toString();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e,
                0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2063, 0x2066, 0x2067, 0x2068,
                0x2069, 0x206f, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f
            })
    void aNameIsNotToHoldWhatNobodySees(int codePoint) {
        String name = "abc" + Character.toString(codePoint) + "def";
        assertThat(HiddenCharacters.in(name)).containsExactly(codePoint);
        assertThat(HiddenCharacters.marked(name)).isEqualTo("abc" + HiddenCharacters.mark(codePoint) + "def");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halil İbrahim Çağatay BUGÖL",
                "Canog\u0306lu",
                "张海立",
                "𠮷野家",
                "葛\uDB40\uDD00",
                "محمد علي الأحمد",
                "نرگس حسینی\u200cزاده",
                "امیر\u200cحسین",
                "ه\u200d",
                "क\u094d\u200dष",
                "ශ\u0dca\u200dර\u0dd3",
                "র\u200d\u09cdয",
                "ᠬᠢᠨᠭᠭᠠᠨ\u180eᠠ",
                "\ud83d\udc69\ud83c\udffe\u200d\ud83d\udcbb Dev",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "two\nlines",
                "of\r\nWindows"
            })
    void whatTheWritingNeedsIsLeftAlone(String text) {
        assertThat(HiddenCharacters.in(text)).isEmpty();
        assertThat(HiddenCharacters.places(text)).isEqualTo(new BitSet());
        assertThat(HiddenCharacters.marked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Min\u200d Yin", "\u200cAda", "张\u200d海立", "علي\u200c", "\u200d\ud83d\udcbb", "क\u200dA"})
    void aJoinerBesideLettersThatDoNotJoinIsAStranger(String text) {
        assertThat(HiddenCharacters.in(text)).hasSize(1);
    }

    @Test
    void onlyAFlagHasTags() {
        assertThat(HiddenCharacters.in("Ada " + ENGLAND)).isEmpty();
        assertThat(HiddenCharacters.in("Ada" + tags("x"))).containsExactly(0xe0078);
        assertThat(HiddenCharacters.in(Character.toString(0x1f3f4) + tags("hidden")))
                .hasSize(5);
    }

    @Test
    void eachIsNamedOnceAndEveryPlaceIsFound() {
        String name = "\ud83d\ude00\u202ea\u200bb\u202e";
        assertThat(HiddenCharacters.in(name)).containsExactly(0x202e, 0x200b);
        assertThat(HiddenCharacters.places(name).stream()).containsExactly(2, 4, 6);
        assertThat(HiddenCharacters.marked(name)).isEqualTo("\ud83d\ude00<U+202E>a<U+200B>b<U+202E>");
    }

    @Test
    void eachIsCalledByItsNumberAndItsName() {
        assertThat(HiddenCharacters.mark(0x202e)).isEqualTo("<U+202E>");
        assertThat(HiddenCharacters.named(0x202e)).isEqualTo("U+202E RIGHT-TO-LEFT OVERRIDE");
        assertThat(HiddenCharacters.named(0xe0fff)).isEqualTo("U+E0FFF");
    }

    @Test
    void aLineOfATableStaysOne() {
        assertThat(HiddenCharacters.markedInOneLine("a\nb\u202e")).isEqualTo("a<U+000A>b<U+202E>");
    }

    @Test
    void noRealNameHoldsAny() throws IOException {
        try (var names = HiddenCharactersTest.class.getResourceAsStream("/laurel/template/names.txt")) {
            assertThat(names).isNotNull();
            String all = new String(names.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.lines())
                    .hasSizeGreaterThan(400)
                    .allSatisfy(name ->
                            assertThat(HiddenCharacters.in(name)).as(name).isEmpty());
        }
    }
}
