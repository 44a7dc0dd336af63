package laurel.template.render;

import java.util.Iterator;
import java.util.List;
import laurel.template.Mark;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;

/**
 * Writes lines of text, glyph by glyph.
 *
 * <p>Texts carry their letters as inline ActualText (ISO 32000-1, 14.9.4), because kerning, ligatures and letter spacing would
 * otherwise mislead readers: one span for a line from left to right, whatever its faces, because Poppler puts a blank of its own
 * beside one that ends a span where letter spacing parts the two. A line with letters from right to left says three times what it is: as it was typed, for readers that go by the standard and take the outermost; once more in the order that Poppler turns round,
 * which looks at spans alone; and word by word in the order that PDFBox turns round, which takes the innermost ({@link ReaderText}).
 */
final class PdfText {
    /** Points by which a glyph may lie beside its place, rather than a number in the file; errors do not add up. */
    static final double UNSEEN = 0.04;

    private final PdfContent content;
    private final Bytes out;

    PdfText(PdfContent content) {
        this.content = content;
        this.out = content.bytes();
    }

    PdfContent draw(Mark.Text mark) {
        boolean solid = mark.opacity() >= 1;
        if (!solid) out.text("q ").text(content.stock().opacity(mark.opacity())).text(" gs\n");
        content.colour(mark.colour(), "rg\n");
        out.text("BT\n");
        if (mark.line().runs().stream().anyMatch(GlyphRun::rightToLeft)) {
            bothWays(mark);
        } else {
            oneWay(mark);
        }
        out.text(solid ? "ET\n" : "ET\nQ\n");
        return content;
    }

    private void oneWay(Mark.Text mark) {
        if (mark.line().runs().isEmpty()) return;
        actualText("Span", wholeText(mark.line().runs()));
        for (GlyphRun run : mark.line().runs()) {
            Subset subset = content.stock().font(run.face());
            GlyphLine line = begin(mark, run);
            for (Cluster cluster : run.clusters()) add(cluster, line, subset);
            line.end();
        }
        out.text("EMC\n");
    }

    private void bothWays(Mark.Text mark) {
        String text = mark.line().text();
        actualText("Line", text);
        actualText("Span", ReaderText.forPoppler(text));
        Iterator<String> words = Directions.of(text).words().iterator();
        actualText("Word", ReaderText.forPdfBox(words.next()));
        for (GlyphRun run : mark.line().runs()) {
            Subset subset = content.stock().font(run.face());
            subset.useBlank();
            GlyphLine line = begin(mark, run);
            for (Cluster cluster : run.clusters()) {
                boolean gap = !run.rightToLeft() && cluster.text().equals(" ") && words.hasNext();
                if (gap) {
                    line.end();
                    out.text("EMC\n");
                    actualText("Word", ReaderText.forPdfBox(words.next()));
                } else {
                    add(cluster, line, subset);
                }
            }
            line.end();
        }
        out.text("EMC\nEMC\nEMC\n");
    }

    private GlyphLine begin(Mark.Text mark, GlyphRun run) {
        double size = mark.size() * run.scale();
        out.text(content.stock().fontName(run.face())).add(' ').decimal(size).text("Tf\n");
        return new GlyphLine(mark, size);
    }

    private static void add(Cluster cluster, GlyphLine line, Subset subset) {
        tellMeaning(cluster, subset);
        for (Glyph glyph : cluster.glyphs()) line.add(glyph, subset);
    }

    private static String wholeText(List<GlyphRun> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> run.clusters().forEach(cluster -> text.append(cluster.text())));
        return text.toString();
    }

    /** Tells all glyphs of the cluster what they mean. */
    private static void tellMeaning(Cluster cluster, Subset subset) {
        int[] letters = cluster.text().codePoints().toArray();
        boolean oneToOne = letters.length == cluster.glyphs().size();
        for (int i = 0; i < cluster.glyphs().size(); i++) {
            int number = subset.use(cluster.glyphs().get(i).id());
            if (oneToOne) {
                subset.means(number, Character.toString(letters[i]));
            } else if (i == 0) {
                subset.means(number, cluster.text());
            }
        }
    }

    private void actualText(String tag, String text) {
        out.text("/" + tag + "<</ActualText" + PdfMetadata.string(text) + ">>BDC\n");
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
            if (Math.abs(pen - x) > UNSEEN && move != 0) {
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
