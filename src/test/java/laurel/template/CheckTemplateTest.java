package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import laurel.certificate.CertificateFields;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.template.files.BundledTemplates;
import laurel.template.files.TemplateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template's faults come out before anybody's certificate is made of it. */
class CheckTemplateTest {
    private static final CheckTemplate CHECK = new CheckTemplate(SharedFonts.FONTS);
    private static final CheckTemplate.Known KNOWN =
            new CheckTemplate.Known(CertificateFields.ALL, CertificateFields.RECIPIENT, Set.of("ambassador", "member"));
    private static final String WIDE = "\"x\":10,\"y\":10,\"width\":270,\"height\":15";
    private static final String NAME = text(WIDE, "#000000", "{recipient.name}");
    private static final String CODE =
            "{\"id\":\"code\",\"type\":\"qr\",\"x\":200,\"y\":100,\"width\":40,\"height\":40,\"text\":\"{verify.text}\",\"colour\":\"%s\"}";

    static List<TemplateId> bundled() {
        return new BundledTemplates().ids();
    }

    private static Template read(String elements) {
        String json = """
                {"id":"tried","version":1,"name":{"en":"Tried"},"page":{"width":297,"height":210},"elements":[%s]}
                """.formatted(elements);
        return TemplateJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), "tried")
                .fold(TemplateReading.Found::template, refused -> {
                    throw new AssertionError(refused.problems().toString());
                });
    }

    private static List<String> keys(Template template) {
        return CHECK.check(template, KNOWN).stream()
                .map(problem -> problem.message().key())
                .distinct()
                .toList();
    }

    private static String text(String box, String colour, String words) {
        return """
                {"id":"words","type":"text",%s,"fonts":["NotoSerifSC-SemiBold"],"size":30,
                 "minimumSize":20,"colour":"%s","text":{"en":"%s"}}""".formatted(box, colour, words);
    }

    @Test
    void aNameThatDoesNotFitIsTold() {
        String narrow = text("\"x\":10,\"y\":10,\"width\":60,\"height\":15", "#000000", "{recipient.name}");

        assertThat(keys(read(narrow))).contains("template.text.overflow");
    }

    @Test
    void aFieldThatNobodyFillsIsTold() {
        String wide = text("\"x\":10,\"y\":10,\"width\":270,\"height\":15", "#000000", "{recipient.nickname}");

        assertThat(keys(read(wide))).contains("template.check.field");
    }

    @Test
    void paleWordsAreTold() {
        String box = "\"x\":10,\"y\":10,\"width\":270,\"height\":15";
        String dark = "{\"id\":\"dark\",\"type\":\"rectangle\",\"x\":0,\"y\":0,\"width\":297,\"height\":210,"
                + "\"fill\":\"#202020\"},";

        assertThat(keys(read(text(box, "#dddddd", "Ada")))).contains("template.check.contrast");
        assertThat(keys(read(dark + text(box, "#dddddd", "Ada")))).doesNotContain("template.check.contrast");
        assertThat(keys(read(dark + text(box, "#333333", "Ada")))).contains("template.check.contrast");
    }

    private static List<String> told(String elements) {
        return CHECK.check(read(elements), KNOWN).stream()
                .map(problem -> problem.severity() + " " + problem.place().field() + " "
                        + problem.message().key())
                .toList();
    }

    private static String shape(String id, String more) {
        return "{\"id\":\"%s\",\"type\":\"rectangle\",\"x\":0,\"y\":0,\"width\":297,\"height\":210,%s}"
                .formatted(id, more);
    }

    private static String with(String element, String property) {
        return element.substring(0, element.lastIndexOf('}')) + "," + property + "}";
    }

    @Test
    void aGoodTemplateHasNothingTold() {
        assertThat(told(NAME + "," + CODE.formatted("#202020"))).isEmpty();
    }

    @Test
    void aTemplateWithoutTheNameIsTold() {
        assertThat(told(text(WIDE, "#000000", "Ada"))).contains("ERROR elements template.check.nameless");
        assertThat(told(text(WIDE, "#000000", "{?{recipient.name}, {role.name}?}")))
                .contains("ERROR elements template.check.nameless");
    }

    @Test
    void aNameUnderAConditionIsToldUnlessAnotherStandsInForIt() {
        String leader = with(NAME, "\"when\":\"role.name = Leader\"");
        String others = with(NAME, "\"when\":\"role.name != Leader\"").replace("\"words\"", "\"others\"");

        assertThat(told(leader)).containsExactly("ERROR words.when template.check.nameSometimes");
        assertThat(told(leader + "," + others)).isEmpty();
    }

    @Test
    void aConditionOnAFieldThatNobodyHasIsTold() {
        String never =
                with(text(WIDE, "#000000", "Ada").replace("\"words\"", "\"never\""), "\"when\":\"role.nmae = Leader\"");
        String always =
                with(text(WIDE, "#000000", "Ada").replace("\"words\"", "\"always\""), "\"when\":\"!nosuch.field\"");

        assertThat(told(NAME + "," + never + "," + always))
                .containsExactly("WARNING never.when template.check.never", "NOTE always.when template.check.always");
    }

    @Test
    void wordsUnderAConditionAreTriedWhereItHolds() {
        String much =
                "A very long text that does not fit into its box because it is too wide for it at any size".repeat(3);
        String box = "\"x\":10,\"y\":60,\"width\":270,\"height\":15";
        for (String when : List.of("role.name = Leader", "role.name != Leader", "role.name", "!role.name")) {
            String long1 =
                    with(text(box, "#000000", much).replace("\"words\"", "\"long\""), "\"when\":\"" + when + "\"");

            assertThat(told(NAME + "," + long1)).as(when).containsExactly("ERROR long template.text.overflow");
        }
    }

    @Test
    void wordsAreTriedWithTheTextsThatAConditionComparesWith() {
        String narrow = "\"x\":10,\"y\":60,\"width\":100,\"height\":15";
        String role = text(narrow, "#000000", "{role.name?}").replace("\"words\"", "\"role\"");
        String badge = with(
                shape("badge", "\"stroke\":{\"colour\":\"#000000\",\"width\":1}"),
                "\"when\":\"role.name = Deputy Leader of the Station of Guangzhou\"");

        assertThat(told(NAME + "," + role)).isEmpty();
        assertThat(told(NAME + "," + role + "," + badge)).containsExactly("ERROR role template.text.overflow");
    }

    @Test
    void aNameThatCannotBeSeenIsTold() {
        assertThat(told(with(NAME, "\"opacity\":0"))).containsExactly("WARNING words.opacity template.check.invisible");
        assertThat(told(NAME + "," + shape("lid", "\"fill\":\"#ffffff\"")))
                .containsExactly("WARNING words template.check.hidden");
        assertThat(told(NAME + "," + shape("frame", "\"stroke\":{\"colour\":\"#ffffff\",\"width\":1}")))
                .isEmpty();
        assertThat(told(NAME + "," + shape("veil", "\"fill\":\"#ffffff\",\"opacity\":0.3")))
                .isEmpty();
        assertThat(told(text(WIDE, "#ffffff", "{recipient.name}")))
                .containsExactly("WARNING words.colour template.check.contrast");
    }

    @Test
    void blackWordsOnABlackEllipseAreTold() {
        String sun = shape("sun", "\"fill\":\"#000000\"").replace("rectangle", "ellipse");
        String middle = "\"x\":20,\"y\":80,\"width\":250,\"height\":30";

        assertThat(told(sun + "," + text(middle, "#000000", "{recipient.name}")))
                .containsExactly("WARNING words.colour template.check.contrast");
    }

    @Test
    void aCodeThatNoCameraReadsIsTold() {
        String paper = shape("paper", "\"fill\":\"%s\"") + ",";
        String pale = "WARNING code.colour template.check.code";

        assertThat(told(NAME + "," + CODE.formatted("#fefefe"))).containsExactly(pale);
        assertThat(told(paper.formatted("#ffeecc") + NAME + "," + CODE.formatted("#000000")))
                .isEmpty();
        assertThat(told(paper.formatted("#000000") + CODE.formatted("#000000"))).contains(pale);
        assertThat(told(paper.formatted("#000000") + CODE.formatted("#ffffff"))).contains(pale);
        assertThat(told(CODE.formatted("#000000") + "," + shape("lid", "\"fill\":\"#ffffff\"") + "," + NAME))
                .containsExactly("WARNING code template.check.hidden");
    }

    @Test
    void wordsTooSmallToReadAreTold() {
        assertThat(told(NAME.replace("\"minimumSize\":20", "\"minimumSize\":3.9")))
                .containsExactly("WARNING words.minimumSize template.check.small");
        assertThat(told(NAME.replace("\"minimumSize\":20", "\"minimumSize\":4")))
                .isEmpty();
    }

    @Test
    void aProgrammeThatIsNotThereIsTold() {
        Template template = read(NAME);
        Template made = new Template(
                template.id(),
                1,
                template.names(),
                Set.of("member", "nosuch"),
                template.page(),
                template.pages(),
                template.source());

        assertThat(CHECK.check(made, KNOWN)).singleElement().satisfies(problem -> {
            assertThat(problem.place().field()).isEqualTo("programmes");
            assertThat(problem.message().arguments()).containsExactly("nosuch", "ambassador, member");
        });
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void theProgramsOwnTemplatesFitEveryName(TemplateId id) {
        Template template = new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });

        assertThat(CHECK.check(template, KNOWN))
                .noneMatch(Problem::isError)
                .noneMatch(problem -> problem.severity() == Severity.WARNING
                        && !problem.message().key().equals("template.face.absent"));
    }
}
