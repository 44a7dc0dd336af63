package laurel.template.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.template.Box;
import laurel.template.Element;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.Mark;
import laurel.template.PreparedTemplate;
import laurel.template.ShapedLine;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.render.BundledFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledTemplatesTest {
    private static final BundledFonts FONTS = new BundledFonts();
    private static final List<String> NAMES = List.of(
            "Onur Canoğlu",
            "İremnur Önder",
            "张海立",
            "尹珉",
            "Nilo Yucra Gavilan",
            "Halil İbrahim BUGÖL",
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
            for (String name : NAMES) pages.add(prepared.layout(TemplateSamples.ambassador(name, language)));
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
            assertThat(text(with, "programme-term")).contains(language == Language.EN ? " · Term 20 " : " · 任期 2023");
            assertThat(text(without, "programme-term"))
                    .isEqualTo(language == Language.EN ? "KubeSphere Ambassadorship Program" : "KubeSphere 大使计划");
        }
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
    void drawsTheFixedPartFirst(TemplateId id) {
        PreparedTemplate prepared = PreparedTemplate.of(template(id), Language.EN, FONTS);

        Layout page = prepared.layout(TemplateSamples.ambassador("Ada", Language.EN));

        assertThat(page.first().marks()).allSatisfy(mark -> {
            Element element = template(id).element(mark.element()).orElseThrow();
            assertThat(element.placeholders(Language.EN)).isNotEmpty();
        });
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
