package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PackedFontsTest {
    private static final String FACE = "NotoSansMerged-Regular";

    private final BundledFonts faces = new BundledFonts();
    private final PackedFonts fonts = new PackedFonts(faces, Deflate.Effort.LIGHT);

    private Subset of(String text) {
        Subset subset = new Subset(faces.face(FACE).trueType());
        text.codePoints().forEach(letter -> {
            int number = subset.use(faces.face(FACE).trueType().glyph(letter));
            subset.means(number, Character.toString(letter));
        });
        return subset;
    }

    @Test
    void certificatesThatDifferInDateAndSerialShareAFont() {
        PackedFonts.Packed first = fonts.of(FACE, of("Issued 5 May 2026, No. KS-A23-000017-Q"));

        assertThat(fonts.of(FACE, of("Issued 5 May 2026, No. KS-A23-004821-Z"))).isSameAs(first);
        assertThat(fonts.of(FACE, of("Issued 9 May 2031, No. KS-A23-000003-7"))).isSameAs(first);
    }

    @Test
    void namesHaveNoMoreThanTheirLetters() {
        assertThat(of("Ayşegül Koç").letters().values())
                .containsExactly("A", "y", "ş", "e", "g", "ü", "l", " ", "K", "o", "ç");
        assertThat(of("r2d2").letters().values())
                .containsExactly("r", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "d");
    }

    @Test
    void otherLettersAreAnotherFont() {
        PackedFonts.Packed koc = fonts.of(FACE, of("Koç"));

        assertThat(fonts.of(FACE, of("Koc")).name()).isNotEqualTo(koc.name());
        assertThat(koc.name()).matches("[A-Z]{6}\\+" + FACE);
    }

    /** Two characters may be drawn by one glyph, which must then give back the one that was typed. */
    @Test
    void theSameGlyphsWithAnotherMeaningAreAnotherFont() {
        int glyph = faces.face(FACE).trueType().glyph('K');
        Subset letter = new Subset(faces.face(FACE).trueType());
        letter.means(letter.use(glyph), "K");
        Subset sign = new Subset(faces.face(FACE).trueType());
        sign.means(sign.use(glyph), "\u212a");

        assertThat(fonts.of(FACE, sign).toUnicode())
                .isNotEqualTo(fonts.of(FACE, letter).toUnicode());
    }

    @Test
    void aFontIsPackedWhole() throws DataFormatException {
        PackedFonts.Packed packed = fonts.of(FACE, of("Koç"));
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.program());
            byte[] program = new byte[packed.length() + 1];

            assertThat(inflater.inflate(program)).isEqualTo(packed.length());
            assertThat(inflater.finished()).isTrue();
            assertThat(Arrays.copyOf(program, packed.length()))
                    .isEqualTo(of("Koç").file());
        } finally {
            inflater.end();
        }
    }
}
