package laurel.template.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.template.Colour;
import laurel.template.Mark;
import laurel.template.Outline;
import laurel.template.Paint;
import laurel.template.QrCode;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;

/**
 * A content stream (ISO 32000-1, 7.8.2) and what it refers to: fonts F0…, shadings S0…, graphics states G0… Not for several
 * threads.
 *
 * <p>Texts carry their letters as inline ActualText, because kerning, ligatures and letter spacing would otherwise mislead
 * readers: one span for a run from left to right; from right to left one for each cluster whose glyph does not speak for
 * itself, since some readers mirror a whole run.
 */
final class PdfContent {
    /** A gradient in page coordinates of PDF, y upwards. */
    record Shading(Paint.Fill fill, double x1, double y1, double x2, double y2) {}

    private final BundledFonts faces;
    private final double height;
    private final Bytes out = new Bytes(1 << 13);
    private final Map<String, Subset> fonts = new LinkedHashMap<>();
    private final List<Shading> shadings = new ArrayList<>();
    private final List<Double> opacities = new ArrayList<>();

    PdfContent(BundledFonts faces, double height) {
        this.faces = faces;
        this.height = height;
        out.text("1 J 1 j\n");
    }

    void draw(List<Mark> marks) {
        for (Mark mark : marks) mark.<Bytes>fold(this::text, this::shape, this::code);
    }

    /** Draws another content, known to the page's resources as {@code name}. */
    void form(String name) {
        out.text("/" + name + " Do\n");
    }

    Bytes bytes() {
        return out;
    }

    /** @return the glyphs used of each face; a face's resource is F and its place in this order, from 0 */
    Map<String, Subset> fonts() {
        return fonts;
    }

    List<Shading> shadings() {
        return shadings;
    }

    List<Double> opacities() {
        return opacities;
    }

    private Bytes text(Mark.Text mark) {
        colour(mark.colour(), "rg\n");
        out.text("BT\n");
        for (GlyphRun run : mark.line().runs()) run(mark, run);
        return out.text("ET\n");
    }

    private void run(Mark.Text mark, GlyphRun run) {
        Subset subset = fonts.computeIfAbsent(
                run.face(), face -> new Subset(faces.face(face).trueType()));
        double size = mark.size() * run.scale();
        out.add('/')
                .add('F')
                .number(List.copyOf(fonts.keySet()).indexOf(run.face()))
                .add(' ');
        out.decimal(size).text("Tf\n");
        if (!run.rightToLeft()) actualText(wholeText(run));
        GlyphLine line = new GlyphLine(mark, size);
        for (Cluster cluster : run.clusters()) {
            int first = glyphsOf(cluster, subset);
            boolean plain = !run.rightToLeft() || speaksForItself(cluster, first, subset);
            if (!plain) {
                line.end();
                actualText(cluster.text());
            }
            for (Glyph glyph : cluster.glyphs()) line.add(glyph, subset);
            if (!plain) {
                line.end();
                out.text("EMC\n");
            }
        }
        line.end();
        if (!run.rightToLeft()) out.text("EMC\n");
    }

    private static String wholeText(GlyphRun run) {
        StringBuilder text = new StringBuilder();
        run.clusters().forEach(cluster -> text.append(cluster.text()));
        return text.toString();
    }

    /** @return the number of the cluster's first glyph in the subset; all its glyphs are told what they mean */
    private static int glyphsOf(Cluster cluster, Subset subset) {
        int[] letters = cluster.text().codePoints().toArray();
        boolean oneToOne = letters.length == cluster.glyphs().size();
        int first = 0;
        for (int i = 0; i < cluster.glyphs().size(); i++) {
            int number = subset.use(cluster.glyphs().get(i).id());
            if (i == 0) first = number;
            if (oneToOne) {
                subset.means(number, Character.toString(letters[i]));
            } else if (i == 0) {
                subset.means(number, cluster.text());
            }
        }
        return first;
    }

    private static boolean speaksForItself(Cluster cluster, int number, Subset subset) {
        return cluster.glyphs().size() == 1
                && cluster.text().equals(subset.letters().get(number));
    }

    private void actualText(String text) {
        out.text("/Span <</ActualText <FEFF").hex(text).text(">>> BDC\n");
    }

    /** Glyphs on one baseline, as few operators as possible. */
    private final class GlyphLine {
        private final Mark.Text mark;
        private final double size;
        private boolean open;
        private double rise;
        /** Where the reader's pen is, in points from the line's start. */
        private double pen;

        GlyphLine(Mark.Text mark, double size) {
            this.mark = mark;
            this.size = size;
        }

        void add(Glyph glyph, Subset subset) {
            double x = glyph.x() * mark.size();
            if (open && glyph.y() != rise) end();
            if (!open) begin(x, glyph.y());
            long move = Math.round((pen - x) * 1000 / size);
            if (move != 0) {
                out.text(">").number((int) move).text("<");
                pen -= move * size / 1000;
            }
            int number = subset.use(glyph.id());
            out.hex(number);
            pen += subset.width(number) * size / 1000;
        }

        private void begin(double x, double y) {
            out.text("1 0 0 1 ").decimal(mark.x() + x).decimal(height - mark.baseline() - y * mark.size());
            out.text("Tm[<");
            open = true;
            rise = y;
            pen = x;
        }

        void end() {
            if (open) out.text(">]TJ\n");
            open = false;
        }
    }

    private Bytes shape(Mark.Shape mark) {
        Paint paint = mark.paint();
        out.text("q\n");
        if (paint.opacity() < 1) {
            if (!opacities.contains(paint.opacity())) opacities.add(paint.opacity());
            out.add('/').add('G').number(opacities.indexOf(paint.opacity())).text(" gs\n");
        }
        paint.fill().ifPresent(fill -> fill(mark.outline(), fill));
        paint.stroke().ifPresent(stroke -> {
            colour(stroke.colour(), "RG ");
            out.decimal(stroke.width() * 72 / 25.4).text("w\n");
            mark.outline().trace(new PathPen());
            out.text("S\n");
        });
        return out.text("Q\n");
    }

    private void fill(Outline outline, Paint.Fill fill) {
        if (!fill.isGradient()) {
            colour(fill.stops().get(0).colour(), "rg\n");
            outline.trace(new PathPen());
            out.text("f\n");
            return;
        }
        Paint.Axis axis = fill.axis();
        double k = 72 / 25.4;
        shadings.add(new Shading(fill, axis.x1() * k, height - axis.y1() * k, axis.x2() * k, height - axis.y2() * k));
        out.text("q\n");
        outline.trace(new PathPen());
        out.text("W n\n/S").number(shadings.size() - 1).text(" sh\nQ\n");
    }

    private Bytes code(Mark.Qr mark) {
        colour(mark.colour(), "rg\n");
        QrCode code = mark.code();
        for (int row = 0; row < code.size(); row++) {
            for (int from = 0; from < code.size(); from++) {
                if (!code.isDark(from, row)) continue;
                int to = from;
                while (to < code.size() && code.isDark(to, row)) to++;
                out.decimal(mark.x() + from * mark.module()).decimal(height - mark.y() - (row + 1) * mark.module());
                out.decimal((to - from) * mark.module()).decimal(mark.module()).text("re\n");
                from = to;
            }
        }
        return out.text("f\n");
    }

    private void colour(Colour colour, String operator) {
        out.decimal(colour.red() / 255.0).decimal(colour.green() / 255.0).decimal(colour.blue() / 255.0);
        out.text(operator);
    }

    /** Writes path operators, to a hundredth of a point. */
    private final class PathPen implements Outline.Pen {
        @Override
        public void moveTo(double x, double y) {
            point(x, y).text("m\n");
        }

        @Override
        public void lineTo(double x, double y) {
            point(x, y).text("l\n");
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            point(x1, y1);
            point(x2, y2);
            point(x, y).text("c\n");
        }

        @Override
        public void close() {
            out.text("h\n");
        }

        private Bytes point(double x, double y) {
            return out.decimal(Math.round(x * 100) / 100.0).decimal(Math.round((height - y) * 100) / 100.0);
        }
    }
}
