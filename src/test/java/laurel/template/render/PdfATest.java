package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** veraPDF finds nothing wrong with any certificate. */
class PdfATest {
    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "Onur Canoğlu",
            "Halil İbrahim BUGÖL",
            "Halil I\u0307brahim BUGO\u0308L",
            "Nguye\u0302\u0303n Va\u0306n A\u0301nh",
            "Łukasz Żółć",
            "Đặng Thị Hồng Phượng",
            "张海立",
            "尹珉",
            "𠮷野家",
            "ABC 张海立 Önder",
            "محمد علي الأحمد",
            "अनिल कुमार",
            "ประยุทธ์",
            "Ελένη Παπαδοπούλου",
            "Дмитрий Ёлкин",
            "Efficient Affluent",
            "Wolfeschlegelsteinhausenbergerdorff Hubert");
    private static final int RECIPIENTS = 50;

    private final PageRenderer renderer = new PageRenderer(Pages.FONTS);

    static Stream<TemplateId> templates() {
        return new BundledTemplates().ids().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyBundledTemplateIsPdfAForFiftyRecipients(TemplateId id) throws IOException {
        Template template = new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
        Map<Language, PreparedTemplate> prepared = Stream.of(Language.values())
                .collect(Collectors.toMap(l -> l, l -> PreparedTemplate.of(template, l, Pages.FONTS)));
        for (int i = 0; i < RECIPIENTS; i++) {
            Language language = language(i);
            Layout layout = Objects.requireNonNull(prepared.get(language))
                    .layout(TemplateSamples.bundled(id, name(i), language));
            assertThat(Vera.faults(Pages.pdf(renderer, layout, language)))
                    .as("%s, %s, %s", id, language, name(i))
                    .isEmpty();
        }
    }

    /** The names of the list, then the same with one letter more. */
    private static String name(int i) {
        String name = NAMES.get(i % NAMES.size());
        return i < NAMES.size() ? name : name + " " + (char) ('A' + i / NAMES.size());
    }

    /** Each name of the list in each language. */
    private static Language language(int i) {
        return (i + i / NAMES.size()) % 2 == 0 ? Language.EN : Language.ZH;
    }

    @Test
    void factsWithOddCharactersStayPdfA() throws IOException {
        IssueFacts odd = new IssueFacts(
                "Title <&> \u0001 \ufffe \ud800 (证书) \\ 𠮷",
                "S-1)",
                "",
                Language.ZH,
                TemplateSamples.facts(Language.ZH).issued(),
                "seed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        renderer.pdf(Pages.ambassador("Ada", Language.ZH), odd, out);

        assertThat(Vera.faults(out.toByteArray())).isEmpty();
    }

    @Test
    void theJudgeSeesAFault() throws IOException {
        byte[] pdf = Pages.pdf(renderer, Pages.ambassador("Ada", Language.EN), Language.EN);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] broken =
                text.replace("<pdfaid:part>2", "<pdfaid:part>7").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(Vera.faults(broken)).isNotEmpty();
    }
}
