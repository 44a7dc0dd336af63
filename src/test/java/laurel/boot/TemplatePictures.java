package laurel.boot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PreparedTemplate;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplateReading;
import laurel.template.TemplateSamples;
import laurel.template.files.BundledTemplates;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;

/**
 * Draws every bundled template: one large picture in each language, and a sheet with the names that try a design hardest, a
 * Latin, a decomposed Turkish, a Chinese and a very long one. {@code TemplatePictures FOLDER}; run by {@code mvn
 * -Pscreenshots test}.
 */
final class TemplatePictures {
    private static final int WIDTH = 1200;
    private static final int SHEET_WIDTH = 1600;
    /** Each picture of a sheet is drawn larger and then reduced, so that fine lines keep their weight. */
    private static final int REDUCED = 2;

    private static final int GAP = 16;
    private static final Color GROUND = new Color(0xd9dcda);

    private static final String TURKISH = "Halil İbrahim BUGÖL";
    private static final String CHINESE = "尹珉";
    private static final List<String> NAMES =
            List.of("Ada Lovelace", "I\u0307remnur O\u0308nder", CHINESE, "Maria Fernanda de la Concepción Rodríguez");

    private final BundledFonts fonts = new BundledFonts();
    private final PageRenderer renderer = new PageRenderer(fonts);
    private final Path folder;

    private TemplatePictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        TemplatePictures pictures = new TemplatePictures(folder);
        for (TemplateId id : new BundledTemplates().ids()) pictures.draw(id);
    }

    private void draw(TemplateId id) throws IOException {
        Template template = new BundledTemplates().read(id).fold(TemplateReading.Found::template, refused -> {
            throw new IllegalStateException(refused.problems().toString());
        });
        for (Language language : Language.values()) {
            PreparedTemplate prepared = PreparedTemplate.of(template, language, fonts);
            String stem = "template-" + id + "-" + language.tag();
            save(picture(prepared, language == Language.ZH ? CHINESE : TURKISH, WIDTH), stem);
            List<BufferedImage> pictures = new ArrayList<>();
            for (String name : NAMES) pictures.add(picture(prepared, name, (SHEET_WIDTH - 3 * GAP) / 2));
            save(sheet(pictures), stem + "-names");
        }
    }

    private BufferedImage picture(PreparedTemplate prepared, String name, int width) throws IOException {
        Language language = prepared.language();
        FieldValues values = TemplateSamples.bundled(prepared.template().id(), name, language);
        Layout layout = prepared.layout(values);
        if (!layout.problems().isEmpty())
            throw new IllegalStateException(layout.problems().toString());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        renderer.png(layout.first(), TemplateSamples.facts(language), width * REDUCED, png);
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        BufferedImage small = new BufferedImage(width, large.getHeight() / REDUCED, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(large, 0, 0, width, small.getHeight(), null);
        pen.dispose();
        return small;
    }

    private static BufferedImage sheet(List<BufferedImage> pictures) {
        int width = pictures.get(0).getWidth();
        int height = pictures.get(0).getHeight();
        BufferedImage sheet = new BufferedImage(SHEET_WIDTH, 2 * height + 3 * GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            pen.drawImage(pictures.get(i), GAP + i % 2 * (width + GAP), GAP + i / 2 * (height + GAP), null);
        }
        pen.dispose();
        return sheet;
    }

    private void save(BufferedImage picture, String stem) throws IOException {
        ImageIO.write(picture, "png", folder.resolve(stem + ".png").toFile());
    }
}
