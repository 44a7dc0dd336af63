package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.SharedFonts;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;

/** The ambassador certificate, drawn. */
final class Pages {
    static final BundledFonts FONTS = SharedFonts.FONTS;
    private static final Template TEMPLATE = new BundledTemplates()
            .read(new TemplateId("ambassador-ksap"))
            .fold(TemplateReading.Found::template, refused -> {
                throw new AssertionError(refused.problems().toString());
            });
    private static final Map<Language, PreparedTemplate> PREPARED = new HashMap<>();

    private Pages() {}

    static synchronized Layout ambassador(String name, Language language) {
        return PREPARED.computeIfAbsent(language, l -> PreparedTemplate.of(TEMPLATE, l, FONTS))
                .layout(TemplateSamples.ambassador(name, language));
    }

    static byte[] pdf(PageRenderer renderer, Layout layout, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.pdf(layout, TemplateSamples.facts(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] png(PageRenderer renderer, Layout layout, Language language, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.png(layout.first(), TemplateSamples.facts(language), width, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
