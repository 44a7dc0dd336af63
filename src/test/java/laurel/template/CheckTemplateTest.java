package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import laurel.template.files.BundledTemplates;
import laurel.template.files.TemplateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template's faults come out before anybody's certificate is made of it. */
class CheckTemplateTest {
    private static final CheckTemplate CHECK = new CheckTemplate(SharedFonts.FONTS);
    private static final Set<String> FIELDS = Set.of("recipient.name", "serial");

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
        return CHECK.check(template, FIELDS, "recipient.name").stream()
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

    @ParameterizedTest
    @MethodSource("bundled")
    void theProgramsOwnTemplatesFitEveryName(TemplateId id) {
        Template template = new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });

        assertThat(CHECK.check(template, FIELDS, "recipient.name")).noneMatch(problem -> problem.isError());
    }
}
