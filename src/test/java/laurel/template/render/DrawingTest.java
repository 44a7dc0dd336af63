package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import laurel.kernel.Length;
import laurel.kernel.Sha256;
import laurel.template.Box;
import laurel.template.FieldValues;
import laurel.template.Figure;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Renderer;
import laurel.template.Template;
import laurel.template.TemplateSamples;
import laurel.template.files.TemplateJson;
import org.junit.jupiter.api.Test;

/**
 * Pins {@link Renderer#DRAWING}: while it stays, the same pages come out as the same bytes. When they change on purpose,
 * {@code mvn test -Dtest=DrawingTest -Dlaurel.drawing=print} prints the new values.
 *
 * <p>PDF is pinned everywhere. The edges of letters in a picture come from Java's own rasteriser, which may draw them
 * otherwise in another release; pictures are pinned on the Java that the values were made with.
 */
class DrawingTest {
    private static final String VALUES = "/golden/drawing.properties";
    private static final int WIDTH = 500;

    private static final String PICTURES = """
            {"id":"pictures","version":1,"name":{"en":"Pictures"},"page":{"width":297,"height":210},
             "background":"solid.png",
             "elements":[
              {"id":"small","type":"picture","file":"solid.png","x":20.3,"y":30.7,"width":60,"height":42.4,"opacity":0.8},
              {"id":"large","type":"picture","file":"clear.png","x":100.1,"y":20.2,"width":150,"height":100},
              {"id":"turned","type":"picture","file":"clear.png","x":30,"y":130,"width":60,"height":40,"rotation":20}]}
            """;
    private static final PageRenderer RENDERER = new PageRenderer(Pages.FONTS);

    @Test
    void samePagesAreTheSamePdfAsLongAsTheDrawingHasItsNumber() throws IOException {
        compare(".pdf", printed(pdfs()));
    }

    @Test
    void samePagesAreTheSamePictureOnTheSameJava() throws IOException {
        Map<String, String> found = printed(pngs());
        assumeThat(golden().getProperty("java"))
                .as("Java of the pinned pictures")
                .isEqualTo(java());
        compare(".png", found);
    }

    private static void compare(String ending, Map<String, String> found) throws IOException {
        Properties golden = golden();
        Map<String, String> expected = new TreeMap<>();
        golden.stringPropertyNames().stream()
                .filter(name -> name.endsWith(ending))
                .forEach(name -> expected.put(name, golden.getProperty(name)));
        assertThat(found)
                .as(
                        "SHA-256 of drawn pages. If the drawing changed on purpose, raise Renderer.DRAWING and put the new "
                                + "values into %s together (-Dlaurel.drawing=print prints them)",
                        VALUES)
                .isEqualTo(expected);
        assertThat(golden.getProperty("drawing"))
                .as("the number that the values in %s were made with", VALUES)
                .isEqualTo(String.valueOf(Renderer.DRAWING));
    }

    private static Map<String, String> printed(Map<String, String> found) {
        if ("print".equals(System.getProperty("laurel.drawing"))) {
            System.out.println("drawing=" + Renderer.DRAWING + "\njava=" + java());
            found.forEach((name, hash) -> System.out.println(name + "=" + hash));
        }
        return found;
    }

    private static Map<String, String> pdfs() {
        Map<String, String> found = new TreeMap<>();
        pages().forEach((name, layout) ->
                found.put(name + ".pdf", Sha256.hex(Pages.pdf(RENDERER, layout, language(name)))));
        return found;
    }

    private static Map<String, String> pngs() {
        Map<String, String> found = new TreeMap<>();
        pages().forEach((name, layout) ->
                found.put(name + ".png", Sha256.hex(Pages.png(RENDERER, layout, language(name), WIDTH))));
        return found;
    }

    private static Map<String, Layout> pages() {
        return Map.of(
                "ambassador-en", Pages.ambassador("İremnur O\u0308nder", Language.EN),
                "ambassador-zh", Pages.ambassador("郑建林", Language.ZH),
                "plain-en", plain("Zoë Müller-Łukasiewicz, محمد علي"),
                "pictures-en", pictures());
    }

    /** Pictures of pixels: of the page, made smaller, made larger, see-through and turned. */
    private static Layout pictures() {
        GuardedPictures gate = GuardedPictures.with(PictureLimits.standard());
        byte[] solid = PngSamples.png(PngSamples.quarters(600, 424, BufferedImage.TYPE_INT_RGB));
        byte[] clear = PngSamples.png(PngSamples.quarters(90, 60, BufferedImage.TYPE_INT_ARGB));
        return TemplateJson.read(
                        PICTURES.getBytes(StandardCharsets.UTF_8),
                        "pictures",
                        name -> Optional.of(gate.admit(name, name.equals("clear.png") ? clear : solid)))
                .fold(
                        found -> PreparedTemplate.of(found.template(), Language.EN, Pages.FONTS)
                                .layout(FieldValues.NONE),
                        refused -> {
                            throw new AssertionError(refused.problems().toString());
                        });
    }

    private static Language language(String name) {
        return name.endsWith("zh") ? Language.ZH : Language.EN;
    }

    /** A shape and text in a face that every build has. */
    private static Layout plain(String name) {
        Box box = new Box(Length.mm(20), Length.mm(40), Length.mm(257), Length.mm(60));
        Template template = TemplateSamples.templateOf(
                TemplateSamples.shape("plate", new Figure.Rectangle(box, 4)),
                TemplateSamples.text("name", box, TemplateSamples.style(36, 12), "{recipient.name}"));
        return PreparedTemplate.of(template, Language.EN, Pages.FONTS).layout(TemplateSamples.named(name));
    }

    /** @return what decides how edges come out: release, maker and processor */
    private static String java() {
        return String.join(
                " ",
                List.of(
                        String.valueOf(Runtime.version().feature()),
                        System.getProperty("java.vm.vendor", "")
                                .split(" ", 2)[0]
                                .toLowerCase(Locale.ROOT),
                        System.getProperty("os.arch", "")));
    }

    private static Properties golden() throws IOException {
        Properties golden = new Properties();
        try (InputStream in = DrawingTest.class.getResourceAsStream(VALUES)) {
            assertThat(in).as(VALUES).isNotNull();
            golden.load(in);
        }
        return golden;
    }
}
