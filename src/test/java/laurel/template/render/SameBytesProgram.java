package laurel.template.render;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.kernel.Sha256;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;

/** Draws every bundled template in every language for a few names: a line for each, with the digests of its PDF and PNG. */
final class SameBytesProgram {
    private static final int WIDTH = 600;

    private SameBytesProgram() {}

    /** @param names the names' characters as numbers: an argument of a program has the letters of its place only */
    public static void main(String[] names) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        lines(Stream.of(names).map(SameBytesProgram::unescaped).toList()).forEach(out::println);
    }

    /** @param names who gets a certificate */
    static List<String> lines(List<String> names) {
        PageRenderer renderer = new PageRenderer(Pages.FONTS);
        BundledTemplates templates = new BundledTemplates();
        List<String> lines = new ArrayList<>();
        for (TemplateId id : templates.ids()) {
            Template template = templates.read(id).fold(TemplateReading.Found::template, refused -> {
                throw new IllegalStateException(refused.problems().toString());
            });
            for (Language language : Language.values()) {
                PreparedTemplate prepared = PreparedTemplate.of(template, language, Pages.FONTS);
                for (String name : names) {
                    Layout layout = prepared.layout(TemplateSamples.bundled(id, name, language));
                    lines.add(String.join(
                            " ",
                            id.value(),
                            language.tag(),
                            escaped(name),
                            Sha256.hex(Pages.pdf(renderer, layout, language)),
                            Sha256.hex(Pages.png(renderer, layout, language, WIDTH))));
                }
            }
        }
        return lines;
    }

    /** @return the text as numbers of its characters */
    static String escaped(String text) {
        return text.chars().mapToObj(Integer::toString).collect(Collectors.joining("-"));
    }

    private static String unescaped(String numbers) {
        StringBuilder text = new StringBuilder();
        for (String number : numbers.split("-", -1)) text.append((char) Integer.parseInt(number));
        return text.toString();
    }
}
