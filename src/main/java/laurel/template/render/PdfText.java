package laurel.template.render;

import laurel.template.Mark;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;

/**
 * Writes lines of text, glyph by glyph.
 *
 * <p>Texts carry their letters as inline ActualText (ISO 32000-1, 14.9.4), because kerning, ligatures and letter spacing would
 * otherwise mislead readers: one span for a run from left to right; from right to left one for each cluster whose glyph does
 * not speak for itself, since some readers mirror a whole run.
 */
final class PdfText {
    private final PdfContent content;
    private final Bytes out;

    PdfText(PdfContent content) {
        this.content = content;
        this.out = content.bytes();
    }

    PdfContent draw(Mark.Text mark) {
        boolean solid = mark.opacity() >= 1;
        if (!solid) out.text("q ").text(content.opacity(mark.opacity())).text(" gs\n");
        content.colour(mark.colour(), "rg\n");
        out.text("BT\n");
        for (GlyphRun run : mark.line().runs()) run(mark, run);
        out.text(solid ? "ET\n" : "ET\nQ\n");
        return content;
    }

    private void run(Mark.Text mark, GlyphRun run) {
        Subset subset = content.font(run.face());
        double size = mark.size() * run.scale();
        out.text(content.fontName(run.face())).add(' ').decimal(size).text("Tf\n");
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
            out.text("1 0 0 1 ").decimal(mark.x() + x).decimal(content.up(mark.baseline() + y * mark.size()));
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
}
