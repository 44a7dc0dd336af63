package laurel.template;

import static laurel.template.TemplateSamples.ALWAYS;
import static laurel.template.TemplateSamples.named;
import static laurel.template.TemplateSamples.shape;
import static laurel.template.TemplateSamples.style;
import static laurel.template.TemplateSamples.templateOf;
import static laurel.template.TemplateSamples.text;
import static laurel.template.TemplateSamples.wrapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.kernel.PageSize;
import laurel.kernel.Problem;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static final Fonts FONTS = SharedFonts.FONTS;
    private static final Box BOX = Box.mm(50, 80, 100, 20);

    private static Layout layout(FieldValues values, Element... elements) {
        return Layout.of(templateOf(elements), values, Language.EN, FONTS);
    }

    private static List<Mark.Text> texts(Layout layout) {
        return layout.first().allMarks().stream()
                .flatMap(mark -> mark.<Stream<Mark.Text>>fold(
                        Stream::of,
                        shape -> Stream.empty(),
                        qr -> Stream.empty(),
                        image -> Stream.empty(),
                        turned -> Stream.empty()))
                .toList();
    }

    private static List<String> keys(Layout layout) {
        return layout.problems().stream()
                .map(problem -> problem.message().key())
                .toList();
    }

    @Test
    void centresAShortNameAtItsFullSize() {
        Layout layout = layout(named("Ada Lovelace"), text("name", BOX, style(24, 10), "{recipient.name}"));

        assertThat(layout.problems()).isEmpty();
        Mark.Text mark = texts(layout).get(0);
        assertThat(mark.size()).isEqualTo(24);
        double middle = mark.x() + mark.size() * mark.line().advance() / 2;
        assertThat(middle).isCloseTo(BOX.x().points() + BOX.width().points() / 2, within(1e-9));
        double capitals = mark.size() * FONTS.capHeight(FontChain.of(ALWAYS));
        assertThat(mark.baseline() - capitals / 2)
                .isCloseTo(BOX.y().points() + BOX.height().points() / 2, within(1e-9));
    }

    @Test
    void shrinksALongNameUntilItFits() {
        String name = "Wolfeschlegelsteinhausenbergerdorff Hubert";
        Layout layout = layout(named(name), text("name", BOX, style(24, 5), "{recipient.name}"));

        assertThat(layout.problems()).isEmpty();
        Mark.Text mark = texts(layout).get(0);
        assertThat(mark.size()).isBetween(5.0, 23.9);
        assertThat(mark.size() * mark.line().advance())
                .isLessThanOrEqualTo(BOX.width().points() + 1e-6);
    }

    @Test
    void tellsByHowMuchATextOverflowsItsBox() {
        Layout layout = layout(named("a".repeat(100)), text("name", BOX, style(24, 20), "{recipient.name}"));

        assertThat(layout.isGood()).isFalse();
        Problem problem = layout.problems().get(0);
        assertThat(problem.message().key()).isEqualTo("template.text.overflow");
        assertThat(problem.place().field()).isEqualTo("name");
        Mark.Text mark = texts(layout).get(0);
        double wider = (mark.size() * mark.line().advance() - BOX.width().points()) * 25.4 / 72;
        assertThat(Double.parseDouble(problem.message().arguments().get(2).toString()))
                .isCloseTo(wider, within(1.0));
    }

    @Test
    void namesTheLetterThatNoFontHas() {
        Layout layout = layout(named("\ud82c\udc02 Ada"), text("name", BOX, style(24, 5), "{recipient.name}"));

        assertThat(layout.isGood()).isFalse();
        assertThat(layout.problems())
                .allSatisfy(problem -> assertThat(problem.place().field()).isEqualTo("name"))
                .anySatisfy(problem ->
                        assertThat(problem.message().arguments()).containsExactly("\ud82c\udc02", "U+1B002"));
    }

    @Test
    void tellsWhatWouldNotBeSeenInAFieldButDrawsWhatWasIssued() {
        Template template = templateOf(
                text("name", BOX, style(20, 8), "To {recipient.name}"),
                text("city", BOX, style(20, 8), "{station.name?}"),
                text("other", BOX, style(20, 8), "{other?}"));
        PreparedTemplate prepared = PreparedTemplate.of(template, Language.EN, FONTS);
        FieldValues values =
                named("a\u202Eb").with("station.name", "Wu\u200Bhan").with("unused", "\u2066");

        assertThat(prepared.hidden(values))
                .extracting(
                        problem -> problem.place().field(),
                        problem -> problem.message().arguments().get(1))
                .containsExactly(
                        tuple("name", "U+202E RIGHT-TO-LEFT OVERRIDE"), tuple("city", "U+200B ZERO WIDTH SPACE"));
        assertThat(prepared.layout(values).isGood()).isTrue();
        assertThat(prepared.hidden(named("Ada"))).isEmpty();
    }

    @Test
    void tellsEveryMissingField() {
        Layout layout = layout(
                named(" "),
                text("name", BOX, style(24, 5), "{recipient.name}"),
                text("term", BOX, style(24, 5), "{term.first} – {term.last}"));

        assertThat(layout.problems())
                .extracting(problem -> problem.message().arguments().get(0))
                .containsExactly("recipient.name", "term.first", "term.last");
    }

    @Test
    void letsAnOptionalFieldStayEmpty() {
        Layout layout = layout(FieldValues.NONE, text("by", BOX, style(24, 5), "{signatory.name?}"));

        assertThat(layout.problems()).isEmpty();
        assertThat(layout.first().allMarks()).isEmpty();
    }

    @Test
    void shrinksANameToOneLineBeforeItWraps() {
        Layout layout = layout(
                named("Ada Lovelace of the Analytical Engines"),
                text("name", BOX, wrapping(48, 12, TextStyle.Wraps.LAST), "{recipient.name}"));

        assertThat(layout.problems()).isEmpty();
        assertThat(texts(layout))
                .singleElement()
                .satisfies(line -> assertThat(line.size()).isBetween(12.0, 20.0));
    }

    @Test
    void wrapsANameThatIsTooLongForOneLineAtItsSmallest() {
        Layout layout = layout(
                named("Ada Lovelace of the Analytical Engines"),
                text("name", BOX, wrapping(48, 20, TextStyle.Wraps.LAST), "{recipient.name}"));

        assertThat(layout.problems()).isEmpty();
        assertThat(texts(layout))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.size()).isGreaterThanOrEqualTo(20));
    }

    @Test
    void keepsLinesAsTypedWhereTheyFit() {
        Layout layout = layout(
                FieldValues.NONE,
                text("title", BOX, wrapping(48, 8, TextStyle.Wraps.LAST), "Ada Lovelace of the\nAnalytical Engines"));

        assertThat(layout.problems()).isEmpty();
        assertThat(texts(layout))
                .extracting(line -> line.line().text())
                .containsExactly("Ada Lovelace of the", "Analytical Engines");
    }

    @Test
    void wrapsAParagraphBetweenItsEdges() {
        String words = "for sharing what they know with everybody who asked, and for asking good questions themselves";
        Layout layout = layout(FieldValues.NONE, text("citation", BOX, wrapping(14, 8), words));

        assertThat(layout.problems()).isEmpty();
        List<Mark.Text> lines = texts(layout);
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join(
                        " ", lines.stream().map(line -> line.line().text()).toList()))
                .isEqualTo(words);
        assertThat(lines.get(1).baseline() - lines.get(0).baseline()).isCloseTo(14 * 1.3, within(1e-9));
    }

    @Test
    void breaksChineseWithoutBlanksAndNotBeforeAComma() {
        String words = "感谢您热心服务、乐于分享，为开源社区的成长作出卓越贡献，特发此证，以资鼓励。";
        TextStyle style = new TextStyle(
                FontChain.of("NotoSerifSC-SemiBold"),
                14,
                14,
                new Colour(0),
                0,
                1.3,
                TextStyle.Wraps.PARAGRAPH,
                TextStyle.Align.CENTRE,
                TextStyle.VerticalAlign.MIDDLE);
        Layout layout = layout(FieldValues.NONE, text("citation", BOX, style, words));

        assertThat(layout.problems()).isEmpty();
        List<String> lines =
                texts(layout).stream().map(line -> line.line().text()).toList();
        assertThat(lines).hasSizeGreaterThan(1).noneMatch(line -> line.matches("^[，。、].*"));
        assertThat(String.join("", lines)).isEqualTo(words);
    }

    @Test
    void keepsWhatLiesBelowTheFirstGapAsBackground() {
        Layout layout = layout(
                named("Ada"),
                shape("paper", new Figure.Rectangle(Box.mm(0, 0, 297, 210), 0)),
                text("title", BOX, style(24, 5), "Certificate"),
                text("name", BOX, style(24, 5), "{recipient.name}"),
                text("over", BOX, style(24, 5), "always above"));

        assertThat(layout.first().background().marks())
                .extracting(Mark::element)
                .containsExactly(new ElementId("paper"), new ElementId("title"));
        assertThat(layout.first().marks())
                .extracting(Mark::element)
                .containsExactly(new ElementId("name"), new ElementId("over"));
    }

    @Test
    void tellsWhichFaceTheBuildLacksAndGoesOn() {
        TextStyle style = new TextStyle(
                FontChain.of("GreatNowhere-Bold"),
                24,
                5,
                new Colour(0),
                0,
                1.3,
                TextStyle.Wraps.NEVER,
                TextStyle.Align.LEFT,
                TextStyle.VerticalAlign.MIDDLE);
        Layout layout = layout(named("Ada Önder"), text("name", BOX, style, "{recipient.name}"));

        assertThat(layout.isGood()).isTrue();
        assertThat(layout.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().key()).isEqualTo("template.face.absent");
            assertThat(problem.message().arguments()).containsExactly("GreatNowhere-Bold");
        });
        assertThat(texts(layout).get(0).line().runs())
                .extracting(ShapedLine.GlyphRun::face)
                .containsExactly("NotoSansMerged-Bold");
    }

    private static QrElement code(Box box) {
        TextPattern says = TextPattern.parse("{verify.text}");
        return new QrElement(
                new ElementId("code"),
                box,
                says,
                new Colour(0),
                Map.of(Language.EN, "Code with the serial"),
                Placement.PLAIN);
    }

    @Test
    void knowsWhatACodeIsForPeopleWhoCannotSeeIt() {
        QrElement qr = code(Box.mm(10, 20, 40, 30));
        Layout layout = layout(FieldValues.NONE.with("verify.text", "1"), qr, text("name", BOX, style(24, 5), "Ada"));

        assertThat(layout.first().meanings())
                .containsExactly(
                        Map.entry(qr.id(), Meaning.figure("Code with the serial")),
                        Map.entry(new ElementId("name"), Meaning.text(Meaning.Role.PARAGRAPH)));
        assertThat(qr.meaning(Language.ZH)).isEqualTo(Meaning.figure("二维码"));
    }

    @Test
    void leavesAnElementOutWhoseConditionDoesNotHold() {
        TextElement plain = text("role", BOX, style(24, 5), "{role.name}");
        Element leader = placed(plain, "role.name = leader");

        assertThat(texts(layout(FieldValues.NONE.with("role.name", "leader"), leader)))
                .hasSize(1);
        assertThat(texts(layout(FieldValues.NONE.with("role.name", "deputy"), leader)))
                .isEmpty();
        assertThat(layout(FieldValues.NONE, leader).problems()).isEmpty();
        assertThat(texts(layout(FieldValues.NONE, placed(text("role", BOX, style(24, 5), "No role"), "!role.name"))))
                .hasSize(1);
        assertThat(templateOf(leader).neededFields(Language.EN)).isEmpty();
    }

    private static Element placed(TextElement text, String condition) {
        Placement when = new Placement(0, 1, Optional.of(Condition.parse(condition)));
        return new TextElement(text.id(), text.box(), text.role(), when, text.versions());
    }

    @Test
    void turnsAnElementAboutTheMiddleOfItsBox() {
        TextElement plain = text("name", Box.mm(10, 20, 40, 10), style(12, 5), "Ada");
        Placement turned = new Placement(90, 0.5, Optional.empty());
        Element element = new TextElement(plain.id(), plain.box(), plain.role(), turned, plain.versions());

        Mark mark = layout(FieldValues.NONE, element).first().allMarks().get(0);

        Mark.Turned turn = mark.fold(t -> null, s -> null, q -> null, i -> null, r -> r);
        assertThat(turn.degrees()).isEqualTo(90);
        assertThat(turn.x()).isCloseTo(30 * 72 / 25.4, within(1e-9));
        assertThat(turn.y()).isCloseTo(25 * 72 / 25.4, within(1e-9));
        Mark.Text text = turn.mark().fold(t -> t, s -> null, q -> null, i -> null, r -> null);
        assertThat(text.opacity()).isEqualTo(0.5);
    }

    @Test
    void laysOutEveryPageOfATemplate() {
        Template one = templateOf(text("name", BOX, style(24, 5), "{recipient.name}"));
        List<TemplatePage> pages =
                List.of(one.pages().get(0), TemplatePage.of(text("back", BOX, style(24, 5), "For {recipient.name}")));
        Template both = new Template(one.id(), 1, one.names(), one.programmes(), one.page(), pages, one.source());

        Layout layout = Layout.of(both, named("Ada"), Language.EN, FONTS);

        assertThat(layout.pages()).hasSize(2);
        assertThat(layout.pages().get(1).marks()).hasSize(1);
        assertThat(layout.pages().get(0).background().key())
                .isNotEqualTo(layout.pages().get(1).background().key());
    }

    @Test
    void leavesAQuietZoneAroundACode() {
        QrElement qr = code(Box.mm(10, 20, 40, 30));
        Layout layout = layout(FieldValues.NONE.with("verify.text", "https://example.org/1"), qr);

        Mark.Qr mark = layout.first()
                .marks()
                .get(0)
                .fold(text -> null, shape -> null, code -> code, image -> null, turned -> null);
        double side = (mark.code().size() + 8) * mark.module();
        assertThat(side).isCloseTo(qr.box().height().points(), within(1e-9));
        assertThat(mark.x() - 4 * mark.module()).isCloseTo(15 * 72 / 25.4, within(1e-9));
    }

    @Test
    void tellsWhenACodeIsTooLongOrTooFine() {
        QrElement qr = code(Box.mm(10, 20, 20, 20));

        assertThat(keys(layout(FieldValues.NONE.with("verify.text", "x".repeat(3000)), qr)))
                .containsExactly("template.qr.tooLong");
        assertThat(keys(layout(FieldValues.NONE.with("verify.text", "x".repeat(600)), qr)))
                .containsExactly("template.qr.small");
    }

    @Test
    void refusesALanguageThatTheTemplateDoesNotSpeak() {
        Template english = new Template(
                new TemplateId("english"),
                1,
                Map.of(Language.EN, "E"),
                Set.of(),
                PageSize.A4_LANDSCAPE,
                List.of(TemplatePage.of()),
                TemplateSamples.source("hash"));

        assertThatIllegalArgumentException().isThrownBy(() -> PreparedTemplate.of(english, Language.ZH, FONTS));
        assertThat(Optional.of(english).filter(t -> t.speaks(Language.EN))).isPresent();
    }
}
