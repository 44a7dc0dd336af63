package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.Mark;
import laurel.template.ShapedLine;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.GlyphRun;
import org.junit.jupiter.api.Test;

/** The painter's names beside the same names drawn by the JDK's own text layout in the same faces. */
class NamesPictureTest {
    private static final int SIZE = 32;
    private static final int WIDTH = 2000;
    private static final int HEIGHT = 110;
    private static final int BASELINE = 70;
    /** Difference in grey (0 to 255) from which a pixel counts as different. */
    private static final int DIFFERENT = 64;
    /** Share of the inked pixels that may differ; the two layouts round advances in different places. */
    private static final double TOLERANCE = 0.02;

    private final Map<String, Font> fonts = new HashMap<>();

    @Test
    void namesLookLikeTheJdksOwn() throws IOException, FontFormatException {
        assertThat(different(this::reference)).isEmpty();
    }

    /**
     * Here the JDK alone finds the runs, their order and the places; told to it are which face draws which letter, and that a line
     * is from left to right as a whole where it has letters that run so (ADR 11).
     */
    @Test
    void wholeNamesStandAsTheJdkSetsThem() throws IOException, FontFormatException {
        assertThat(different(this::whole)).isEmpty();
    }

    /** Draws a line without us. */
    @FunctionalInterface
    private interface Reference {
        BufferedImage of(ShapedLine line) throws IOException, FontFormatException;
    }

    /** @return the names that look otherwise there, with the share of different pixels */
    private static List<String> different(Reference reference) throws IOException, FontFormatException {
        List<String> different = new ArrayList<>();
        for (String name : Names.all()) {
            ShapedLine line = Pages.FONTS.shape(name, Names.CHAIN, 0);
            double share = difference(painted(line), reference.of(line));
            if (share > TOLERANCE) different.add(name + " " + share);
        }
        return different;
    }

    private BufferedImage whole(ShapedLine line) throws IOException, FontFormatException {
        AttributedString text = new AttributedString(line.text());
        int start = 0;
        for (GlyphRun run : inReadingOrder(line)) {
            int end = start + logical(run).length();
            text.addAttribute(
                    TextAttribute.FONT, font(run.face()).deriveFont((float) (SIZE * run.scale())), start, end);
            start = end;
        }
        if (hasLettersFromTheLeft(line.text())) {
            text.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        }
        BufferedImage picture = blank();
        Graphics2D graphics = ink(picture);
        TextLayout layout = new TextLayout(text.getIterator(), new FontRenderContext(null, true, true));
        graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(20, BASELINE)));
        graphics.dispose();
        return picture;
    }

    private static BufferedImage painted(ShapedLine line) {
        BufferedImage picture = blank();
        PageSize page = new PageSize(Length.mm(WIDTH * 25.4 / 72), Length.mm(HEIGHT * 25.4 / 72));
        Painter painter = new Painter(Pages.FONTS, picture, new PngPages.Sheet(page, WIDTH), 0);
        painter.draw(
                new Mark.Text(new ElementId("name"), line, 20, BASELINE, SIZE, new Colour(0), 1),
                new Extent(0, 0, WIDTH, HEIGHT));
        painter.close();
        return picture;
    }

    private BufferedImage reference(ShapedLine line) throws IOException, FontFormatException {
        BufferedImage picture = blank();
        Graphics2D graphics = ink(picture);
        double x = 20;
        for (GlyphRun run : line.runs()) {
            AttributedString text = new AttributedString(logical(run));
            text.addAttribute(TextAttribute.FONT, font(run.face()).deriveFont((float) (SIZE * run.scale())));
            text.addAttribute(
                    TextAttribute.RUN_DIRECTION,
                    run.rightToLeft() ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
            TextLayout layout = new TextLayout(text.getIterator(), new FontRenderContext(null, true, true));
            graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(x, BASELINE)));
            x += layout.getAdvance();
        }
        graphics.dispose();
        return picture;
    }

    /** A line is left-to-right as a whole unless all of it runs the other way; pictures stand where they were typed. */
    private static boolean hasLettersFromTheLeft(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    /** The runs stand from left to right; as they are read, the text begins with each in turn. */
    private static List<GlyphRun> inReadingOrder(ShapedLine line) {
        List<GlyphRun> left = new ArrayList<>(line.runs());
        List<GlyphRun> read = new ArrayList<>();
        int start = 0;
        while (!left.isEmpty()) {
            int from = start;
            GlyphRun next = left.stream()
                    .filter(run -> line.text().startsWith(logical(run), from))
                    .max(Comparator.comparingInt(run -> logical(run).length()))
                    .orElseThrow(() -> new AssertionError(line.text() + " has no run at " + from));
            left.remove(next);
            read.add(next);
            start += logical(next).length();
        }
        return read;
    }

    private static String logical(GlyphRun run) {
        List<String> clusters =
                new ArrayList<>(run.clusters().stream().map(Cluster::text).toList());
        if (run.rightToLeft()) Collections.reverse(clusters);
        return String.join("", clusters);
    }

    private Font font(String face) throws IOException, FontFormatException {
        Font known = fonts.get(face);
        if (known != null) return known;
        String folder = face.startsWith("NotoSansMerged") ? "/fonts/sans/" : "/laurel/fonts/";
        try (InputStream in = NamesPictureTest.class.getResourceAsStream(folder + face + ".ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(Map.of(
                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
            fonts.put(face, font);
            return font;
        }
    }

    private static Graphics2D ink(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.BLACK);
        return graphics;
    }

    private static BufferedImage blank() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return picture;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int[] first = one.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        int[] second = other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        int ink = 0;
        int different = 0;
        for (int i = 0; i < first.length; i++) {
            int a = first[i] & 0xff;
            int b = second[i] & 0xff;
            if (a < 255 || b < 255) ink++;
            if (Math.abs(a - b) >= DIFFERENT) different++;
        }
        return ink == 0 ? 1 : (double) different / ink;
    }
}
