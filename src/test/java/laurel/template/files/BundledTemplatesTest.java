package laurel.template.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.template.Box;
import laurel.template.Colour;
import laurel.template.Element;
import laurel.template.ElementId;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.Meaning;
import laurel.template.PreparedTemplate;
import laurel.template.ShapedLine;
import laurel.template.SharedFonts;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.render.BundledFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledTemplatesTest {
    private static final BundledFonts FONTS = SharedFonts.FONTS;
    private static final List<String> NAMES = List.of(
            "Onur Canoğlu",
            "İremnur Önder",
            "张海立",
            "尹珉",
            "Nilo Yucra Gavilan",
            "Halil İbrahim BUGÖL",
            "I\u0307remnur O\u0308nder",
            "Maria Fernanda de la Concepción Rodríguez",
            "Nguye\u0302\u0303n Va\u0306n A\u0301nh",
            "Wolfeschlegelsteinhausenbergerdorff Hubert",
            "محمد علي");

    private static Stream<TemplateId> ids() {
        return new BundledTemplates().ids().stream();
    }

    private static Template template(TemplateId id) {
        return new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    private static List<Layout> pages(TemplateId id) {
        List<Layout> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            PreparedTemplate prepared = PreparedTemplate.of(template(id), language, FONTS);
            for (String name : NAMES) pages.add(prepared.layout(TemplateSamples.bundled(id, name, language)));
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void speaksBothLanguages(TemplateId id) {
        assertThat(template(id).names()).containsOnlyKeys(Language.EN, Language.ZH);
        assertThat(template(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void printsEveryNameWithoutAProblem(TemplateId id) {
        assertThat(pages(id))
                .hasSize(2 * NAMES.size())
                .allSatisfy(page -> assertThat(page.problems()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void leavesNoWordOfATermWhereThereIsNone(TemplateId id) {
        for (Language language : Language.values()) {
            PreparedTemplate prepared = PreparedTemplate.of(template(id), language, FONTS);
            FieldValues values = TemplateSamples.ambassador("Ada", language);
            Layout with = prepared.layout(values);
            Layout without = prepared.layout(values.with("term.first", "").with("term.last", ""));

            assertThat(without.problems()).isEmpty();
            assertThat(text(with, "programme-term")).contains("20", "2023");
            assertThat(text(without, "programme-term")).doesNotContain("20", "Term", "任期", "有效期", "·", "–", "至");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void namesWhoSignsInsteadOfTheLabel(TemplateId id) {
        for (Language language : Language.values()) {
            PreparedTemplate prepared = PreparedTemplate.of(template(id), language, FONTS);
            FieldValues values = TemplateSamples.bundled(id, "Ada", language);
            Layout signed = prepared.layout(values);
            Layout blank = prepared.layout(values.with("signatory.name", "").with("signatory.title", ""));

            assertThat(text(signed, "signature-label")).isEmpty();
            assertThat(text(signed, "signatory-name")).isNotEmpty();
            assertThat(text(blank, "signature-label")).isNotEmpty();
            assertThat(blank.problems()).isEmpty();
        }
    }

    @Test
    void namesThePlaceInAStationOrTheProgrammeAlone() {
        TemplateId id = new TemplateId("user-group");
        PreparedTemplate english = PreparedTemplate.of(template(id), Language.EN, FONTS);
        PreparedTemplate chinese = PreparedTemplate.of(template(id), Language.ZH, FONTS);

        Layout leader = chinese.layout(TemplateSamples.bundled(id, "裴振飞", Language.ZH));
        Layout somebody = english.layout(TemplateSamples.bundled(id, "Ada", Language.EN)
                .with("role.name", "")
                .with("station.name", ""));

        assertThat(text(leader, "role")).isEqualTo("广州站站长");
        assertThat(text(leader, "holder")).isEmpty();
        assertThat(text(somebody, "role")).isEmpty();
        assertThat(text(somebody, "holder")).isEqualTo("KubeSphere User Group member");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void readsFromTheTitleToTheCode(TemplateId id) {
        for (Language language : Language.values()) {
            Layout page = PreparedTemplate.of(template(id), language, FONTS)
                    .layout(TemplateSamples.bundled(id, "Ada", language));
            List<String> read = page.first().meanings().keySet().stream()
                    .map(ElementId::value)
                    .toList();

            assertThat(read).startsWith("title", "awarded-to", "recipient-name").endsWith("serial", "verify-code");
            assertThat(page.first().meanings())
                    .containsEntry(new ElementId("title"), Meaning.text(Meaning.Role.HEADING));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void printsEveryTextInAColourThatIsReadOnItsPaper(TemplateId id) {
        Colour paper = template(id)
                .elements()
                .get(0)
                .fold(
                        text -> new Colour(0),
                        qr -> new Colour(0),
                        shape -> shape.paint()
                                .fill()
                                .orElseThrow()
                                .stops()
                                .get(0)
                                .colour(),
                        picture -> new Colour(0));
        for (Language language : Language.values()) {
            for (Element element : template(id).elements()) {
                Optional<Colour> colour = element.fold(
                        text -> Optional.of(text.version(language).style().colour()),
                        qr -> Optional.of(qr.colour()),
                        shape -> Optional.<Colour>empty(),
                        picture -> Optional.<Colour>empty());
                colour.ifPresent(c -> assertThat(contrast(c, paper))
                        .as(element.id() + " " + c)
                        .isGreaterThan(4.5));
            }
        }
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Colour dark, Colour light) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void offersTheTemplateMadeForAProgramme() {
        BundledTemplates templates = new BundledTemplates();

        assertThat(templates.madeFor("speaker").map(Template::id)).contains(new TemplateId("talented-speaker"));
        assertThat(templates.madeFor("user-group").map(Template::id)).contains(new TemplateId("user-group"));
        assertThat(templates.madeFor("mentor")).isEmpty();
    }

    private static String text(Layout page, String element) {
        return page.first().allMarks().stream()
                .filter(mark -> mark.element().value().equals(element))
                .map(mark -> mark.fold(text -> text.line().text(), shape -> "", qr -> "", image -> "", turned -> ""))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void neverPrintsOneTextOverAnother(TemplateId id) {
        for (Layout page : pages(id)) {
            Map<String, double[]> areas = areas(page);
            areas.forEach((one, a) -> areas.forEach((other, b) -> {
                boolean apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assertThat(apart || one.equals(other))
                        .as(one + " over " + other)
                        .isTrue();
            }));
        }
    }

    /** The printed part of every element that is read, left, top, right, bottom; codes with their quiet zone. */
    private static Map<String, double[]> areas(Layout page) {
        Map<String, double[]> areas = new TreeMap<>();
        for (Mark mark : page.first().allMarks()) {
            double[] area = mark.fold(
                    text -> {
                        ShapedLine.Ink ink = text.line().ink();
                        return new double[] {
                            text.x() + text.size() * ink.left(),
                            text.baseline() + text.size() * ink.top(),
                            text.x() + text.size() * ink.right(),
                            text.baseline() + text.size() * ink.bottom()
                        };
                    },
                    shape -> new double[0],
                    qr -> {
                        double quiet = 4 * qr.module();
                        double side = qr.code().size() * qr.module();
                        return new double[] {
                            qr.x() - quiet, qr.y() - quiet, qr.x() + side + quiet, qr.y() + side + quiet
                        };
                    },
                    image -> new double[0],
                    turned -> new double[0]);
            if (area.length == 4) areas.put(mark.element() + "/" + areas.size(), area);
        }
        return areas;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void drawsItsArtAndTitleOnceForAll(TemplateId id) {
        PreparedTemplate prepared = PreparedTemplate.of(template(id), Language.EN, FONTS);

        Layout page = prepared.layout(TemplateSamples.bundled(id, "Ada", Language.EN));

        List<String> background = page.first().background().marks().stream()
                .map(mark -> mark.element().value())
                .toList();
        assertThat(background).contains("paper", "frame-inner", "title", "awarded-to", "lines");
        assertThat(page.first().marks()).noneMatch(mark -> mark instanceof Mark.Shape);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void keepsTextsAwayFromTheEdge(TemplateId id) {
        for (Element element : template(id).elements()) {
            Box box = element.fold(
                    text -> text.box(), qr -> qr.box(), shape -> Box.mm(100, 100, 1, 1), picture -> picture.box());
            assertThat(box.x().mm()).isGreaterThan(20);
            assertThat(box.right()).isLessThan((297 - 20) * 72 / 25.4);
        }
    }

    @Test
    void refusesAnUnknownTemplate() {
        TemplateReading reading = new BundledTemplates().read(new TemplateId("nowhere"));

        String key = reading.fold(
                found -> "found", refused -> refused.problems().get(0).message().key());
        assertThat(key).isEqualTo("template.unknown");
    }
}
