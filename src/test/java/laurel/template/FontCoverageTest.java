package laurel.template;

import static laurel.template.TemplateSamples.named;
import static laurel.template.TemplateSamples.style;
import static laurel.template.TemplateSamples.templateOf;
import static laurel.template.TemplateSamples.text;
import static laurel.template.TemplateSamples.wrapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.PageSize;
import laurel.template.FontCoverage.Entry;
import laurel.template.files.BundledTemplates;
import laurel.template.render.Names;
import org.junit.jupiter.api.Test;

class FontCoverageTest {
    /** U+0378 is no letter and will not be one soon, so no face has it. */
    private static final String NOWHERE = "\u0378";

    private static final String DEVELOPER = "\ud83d\udc69\ud83c\udffe\u200d\ud83d\udcbb";
    private static final Placeholder NAME = new Placeholder("recipient.name");
    private static final Box BOX = Box.mm(50, 80, 200, 20);
    private static final Fonts FONTS = SharedFonts.FONTS;

    private static FontCoverage coverage(Template template, String... names) {
        List<FieldValues> values =
                Arrays.stream(names).map(TemplateSamples::named).toList();
        return FontCoverage.of(template, Language.EN, FONTS, NAME, values);
    }

    private static Template template(String id) {
        return new BundledTemplates().read(new TemplateId(id)).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    private static Entry only(FontCoverage coverage, String letter) {
        List<Entry> found = coverage.entries().stream()
                .filter(entry -> entry.letter().equals(letter))
                .toList();
        assertThat(found).as(letter).hasSize(1);
        return found.get(0);
    }

    @Test
    void namesTheFaceOfEveryLetterAndWhoHasIt() {
        FontCoverage coverage =
                coverage(template("ambassador-ksap"), "Ada", "张海立", "Ada " + DEVELOPER, "Bo" + NOWHERE, "Cléa");

        assertThat(coverage.texts()).isEqualTo(5);
        assertThat(only(coverage, "A").face()).contains("CormorantGaramond-SemiBold");
        assertThat(only(coverage, "A").texts()).isEqualTo(2);
        assertThat(only(coverage, "a").examples()).containsExactly("Ada", "Ada " + DEVELOPER, "Cléa");
        assertThat(only(coverage, "张").face()).contains("NotoSerifSC-SemiBold");
        assertThat(only(coverage, DEVELOPER).face()).contains("NotoEmoji-Regular");
        assertThat(only(coverage, NOWHERE).face()).isEmpty();
        assertThat(only(coverage, NOWHERE).examples()).containsExactly("Bo" + NOWHERE);
    }

    @Test
    void putsLettersWithoutAFaceFirstAndOddFacesBeforeUsualOnes() {
        FontCoverage coverage = coverage(template("ambassador-ksap"), "Ada Lovelace", "张海立", "Bo" + NOWHERE);

        assertThat(coverage.entries().get(0).letter()).isEqualTo(NOWHERE);
        assertThat(coverage.missing())
                .singleElement()
                .isEqualTo(coverage.entries().get(0));
        assertThat(coverage.lettersByFace().keySet())
                .containsExactly("NotoSerifSC-SemiBold", "CormorantGaramond-SemiBold");
        assertThat(coverage.lettersByFace()).containsEntry("NotoSerifSC-SemiBold", 3);
    }

    @Test
    void reportsALetterOncePerFaceWhereWordsNeedDifferentOnes() {
        TextStyle plain = style(20, 8);
        FontChain chain = FontChain.of("NotoSerifSC-SemiBold", "CormorantGaramond-SemiBold");
        TextStyle chained = new TextStyle(
                chain, 20, 8, plain.colour(), 0, 1.3, TextStyle.Wraps.NEVER, plain.align(), plain.verticalAlign());
        Template template = templateOf(text("name", BOX, chained, "{recipient.name}"));

        FontCoverage coverage = coverage(template, "Onur", "Canoğlu");

        assertThat(coverage.entries().stream()
                        .filter(entry -> entry.letter().equals("n"))
                        .map(Entry::face)
                        .toList())
                .containsExactlyInAnyOrder(
                        Optional.of("NotoSerifSC-SemiBold"), Optional.of("CormorantGaramond-SemiBold"));
    }

    @Test
    void looksIntoEveryElementThatShowsTheFieldAndNoOther() {
        TextStyle spaced = new TextStyle(
                FontChain.of("NotoSansSC-Bold"),
                20,
                8,
                new Colour(0),
                0,
                1.3,
                TextStyle.Wraps.NEVER,
                TextStyle.Align.LEFT,
                TextStyle.VerticalAlign.TOP);
        Template template = templateOf(
                text("title", BOX, style(20, 8), "Zertifikat"),
                text("name", BOX, style(20, 8), "To {recipient.name}"),
                text("again", BOX, spaced, "{recipient.name}"),
                text("small", BOX, style(20, 8), "{serial?}"));

        FontCoverage coverage = coverage(template, "Ada");

        assertThat(coverage.elements()).containsExactly(new ElementId("name"), new ElementId("again"));
        assertThat(coverage.entries().stream().map(Entry::letter)).containsOnly("A", "d", "a");
        assertThat(coverage.entries().stream()
                        .filter(entry -> entry.element().equals(new ElementId("again")))
                        .map(entry -> entry.face().orElse("")))
                .containsOnly("NotoSansSC-Bold")
                .hasSize(3);
    }

    @Test
    void leavesOutCertificatesOnWhichTheElementIsNotShown() {
        TextElement element = text("name", BOX, style(20, 8), "{recipient.name}");
        TextElement forSome = new TextElement(
                element.id(),
                element.box(),
                element.role(),
                new Placement(0, 1, Optional.of(Condition.parse("station.name"))),
                element.versions());

        FontCoverage coverage = FontCoverage.of(
                templateOf(forSome),
                Language.EN,
                FONTS,
                NAME,
                List.of(named("Ada"), named("Bo").with("station.name", "Wuhan")));

        assertThat(coverage.entries().stream().map(Entry::letter)).containsExactly("B", "o");
    }

    @Test
    void hasNoElementsWhereTheFieldIsNotShown() {
        assertThat(coverage(templateOf(text("title", BOX, style(20, 8), "Certificate")), "Ada")
                        .elements())
                .isEmpty();
    }

    @Test
    void refusesALanguageThatTheTemplateDoesNotSpeak() {
        Template english = new Template(
                new TemplateId("english"),
                1,
                Map.of(Language.EN, "English"),
                Set.of(),
                PageSize.A4_LANDSCAPE,
                List.of(TemplatePage.of()),
                TemplateSamples.source("english"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FontCoverage.of(english, Language.ZH, FONTS, NAME, List.of()));
    }

    @Test
    void passesNoLetterOverWhateverTheScript() {
        List<String> names = Names.all();
        TextElement narrow = text("wrapped", Box.mm(50, 80, 40, 60), wrapping(20, 8), "{recipient.name}");
        for (Template template : List.of(template("ambassador-ksap"), templateOf(narrow))) {
            FontCoverage coverage = coverage(template, names.toArray(String[]::new));
            Set<String> reported = new HashSet<>();
            coverage.entries().forEach(entry -> reported.add(entry.letter()));
            Set<String> needed = new HashSet<>();
            names.forEach(name -> needed.addAll(Graphemes.of(name)));

            assertThat(names).hasSizeGreaterThan(400);
            assertThat(reported).isEqualTo(needed);
            assertThat(coverage.missing()).isEmpty();
        }
    }
}
