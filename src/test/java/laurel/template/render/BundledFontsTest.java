package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import laurel.kernel.RenderFailure;
import laurel.kernel.Sha256;
import laurel.template.FontChain;
import laurel.template.ShapedLine;
import laurel.template.ShapedLine.GlyphRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFontsTest {
    private static final FontChain CHINESE_FIRST = FontChain.of("NotoSerifSC-SemiBold", "CormorantGaramond-SemiBold");
    private static final FontChain LATIN_FIRST = FontChain.of("CormorantGaramond-SemiBold", "NotoSerifSC-SemiBold");

    private final BundledFonts fonts = new BundledFonts();

    private List<String> faces(String text, FontChain chain) {
        return fonts.shape(text, chain, 0).runs().stream().map(GlyphRun::face).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Onur Canoğlu", "İremnur Önder", "Canog\u0306lu", "Ada"})
    void setsANameInOneFaceWhereOneHasAllItsLetters(String name) {
        assertThat(faces(name, CHINESE_FIRST)).hasSize(1);
    }

    @Test
    void prefersTheFirstFaceThatHasAllLetters() {
        assertThat(faces("Onur", CHINESE_FIRST)).containsExactly("NotoSerifSC-SemiBold");
        assertThat(faces("Canoğlu", CHINESE_FIRST)).containsExactly("CormorantGaramond-SemiBold");
    }

    @Test
    void changesFaceWithTheScript() {
        assertThat(faces("Ada 张海立 Önder", LATIN_FIRST))
                .containsExactly("CormorantGaramond-SemiBold", "NotoSerifSC-SemiBold", "CormorantGaramond-SemiBold");
    }

    @Test
    void findsScriptsOutsideTheChain() {
        assertThat(faces("محمد", LATIN_FIRST)).containsExactly("NotoSansMerged-Bold");
        assertThat(fonts.shape("محمد", LATIN_FIRST, 0).missing()).isEmpty();
    }

    @Test
    void kernsPairs() {
        double together = fonts.shape("AV", LATIN_FIRST, 0).advance();
        double apart = fonts.shape("A", LATIN_FIRST, 0).advance()
                + fonts.shape("V", LATIN_FIRST, 0).advance();

        assertThat(together).isLessThan(apart);
    }

    @Test
    void spacesLettersButNotAfterTheLast() {
        double plain = fonts.shape("证书", LATIN_FIRST, 0).advance();

        assertThat(fonts.shape("证书", LATIN_FIRST, 0.5).advance()).isEqualTo(plain + 0.5);
    }

    @Test
    void writesDecomposedLettersLikeComposedOnes() {
        ShapedLine composed = fonts.shape("Canoğlu", LATIN_FIRST, 0);
        ShapedLine decomposed = fonts.shape("Canog\u0306lu", LATIN_FIRST, 0);

        assertThat(decomposed.advance()).isEqualTo(composed.advance());
        assertThat(decomposed.runs().get(0).clusters())
                .anyMatch(cluster -> cluster.text().equals("g\u0306"));
    }

    @Test
    void writesArabicFromRightToLeft() {
        ShapedLine line = fonts.shape("علا", LATIN_FIRST, 0);

        assertThat(line.runs()).singleElement().satisfies(run -> {
            assertThat(run.rightToLeft()).isTrue();
            assertThat(run.clusters().get(run.clusters().size() - 1).text()).startsWith("ع");
            assertThat(run.clusters().stream().mapToInt(c -> c.text().length()).sum())
                    .isEqualTo(3);
        });
    }

    @Test
    void namesAFaceThatIsNotInTheBuild() {
        assertThat(fonts.has("GreatNowhere-Bold")).isFalse();
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> fonts.face("GreatNowhere-Bold"))
                .satisfies(failure -> assertThat(failure.text().arguments()).containsExactly("GreatNowhere-Bold"));
    }

    @Test
    void namesAFaceThatIsBroken() {
        BundledFonts broken = new BundledFonts(face -> new ByteArrayInputStream(new byte[20]));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> broken.shape("Ada", LATIN_FIRST, 0))
                .satisfies(failure -> assertThat(failure.text().key()).isEqualTo("template.face.broken"));
    }

    @Test
    void worksWithoutTheFetchedFaces() {
        BundledFonts bare = new BundledFonts(face -> face.startsWith("NotoSansMerged")
                ? BundledFonts.class.getResourceAsStream("/fonts/sans/" + face + ".ttf")
                : null);

        assertThat(bare.shape("İremnur Önder", LATIN_FIRST, 0).missing()).isEmpty();
        assertThat(bare.shape("张", LATIN_FIRST, 0).missing()).containsExactly("张");
    }

    @Test
    void drawsAnEmojiOfSeveralPartsAsOnePicture() {
        String developer = "\ud83d\udc69\ud83c\udffe\u200d\ud83d\udcbb";

        assertThat(fonts.shape("Ada " + developer, LATIN_FIRST, 0).runs())
                .last()
                .satisfies(run -> {
                    assertThat(run.face()).isEqualTo("NotoEmoji-Regular");
                    assertThat(run.clusters()).singleElement().satisfies(cluster -> {
                        assertThat(cluster.text()).isEqualTo(developer);
                        assertThat(cluster.glyphs()).hasSize(1);
                    });
                });
    }

    @ParameterizedTest
    @CsvSource({
        "🎉 Ada, CormorantGaramond-SemiBold",
        "Ada 🎉 Lovelace, CormorantGaramond-SemiBold",
        "🎉 张海立, NotoSerifSC-SemiBold",
        "张海立 🎉 🎉 张, NotoSerifSC-SemiBold",
        "1️⃣ 🇹🇷 Ada, CormorantGaramond-SemiBold",
        "🎉 🎉, CormorantGaramond-SemiBold"
    })
    void takesTheBlankBesideAnEmojiFromTheText(String name, String face) {
        assertThat(fonts.shape(name, LATIN_FIRST, 0).runs())
                .filteredOn(run -> run.clusters().stream()
                        .anyMatch(cluster -> cluster.text().equals(" ")))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.face()).isEqualTo(face));
    }

    @Test
    void reportsAnEmojiWholeWhereNoFaceCanJoinItsParts() {
        String elephantDeveloper = "\ud83d\udc18\u200d\ud83d\udcbb";

        ShapedLine line = fonts.shape("Ada " + elephantDeveloper, LATIN_FIRST, 0);

        assertThat(line.missing()).containsExactly(elephantDeveloper);
    }

    @Test
    void reportsControlCharactersInsteadOfDroppingThem() {
        assertThat(fonts.shape("A\u0007da\tL", LATIN_FIRST, 0).missing()).containsExactly("\u0007", "\t");
    }

    @ParameterizedTest
    @CsvSource({
        "\ud842\udfb7, ChocolateClassicalSans-Regular",
        "\ud86d\uddae, NotoSerifSC-SemiBold",
        "김, NotoSansKR-Regular",
        "\u1100\u1161, NotoSansKR-Regular",
        "ד, NotoSansMerged-Bold",
        "か\u3099, NotoSerifSC-SemiBold"
    })
    void hasAFaceForEveryScript(String letter, String face) {
        assertThat(faces(letter, LATIN_FIRST)).containsExactly(face);
    }

    @Test
    void setsWhatIsMixedFromLeftToRight() {
        ShapedLine line = fonts.shape("محمد Ali (2)", LATIN_FIRST, 0);

        assertThat(line.runs().get(0).rightToLeft()).isTrue();
        assertThat(line.runs().get(line.runs().size() - 1).clusters())
                .last()
                .satisfies(last -> assertThat(last.text()).isEqualTo(")"));
    }

    @ParameterizedTest
    @FieldSource("laurel.template.BundledFaces#NAMES")
    void knowsTheHashOfEveryFaceOfTheProgram(String face) {
        assertThat(fonts.hashes(FontChain.of(face))).containsEntry(face, Sha256.hex(fonts.file(face)));
    }
}
