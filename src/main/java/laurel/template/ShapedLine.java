package laurel.template;

import java.util.List;

/**
 * One line of text with every glyph in its place. Lengths are in em (1 is the text's size), x from the line's start to the
 * right, y from the baseline downwards. Immutable.
 *
 * @param text what the line says, as typed
 * @param runs its glyphs, from left to right
 * @param advance how far the line reaches, without space after its last letter
 * @param ink the smallest rectangle around everything that is printed
 * @param missing the letters (grapheme clusters) that no face has; nothing is drawn for them
 */
public record ShapedLine(String text, List<GlyphRun> runs, double advance, Ink ink, List<String> missing) {
    /** Edges of the printed part; all zero if nothing is printed. */
    public record Ink(double left, double top, double right, double bottom) {
        public static final Ink NONE = new Ink(0, 0, 0, 0);

        public double height() {
            return bottom - top;
        }
    }

    /**
     * Glyphs of one face and one direction.
     *
     * @param face the face's name
     * @param scale the face's size against the text's size
     * @param rightToLeft whether it is read from right to left
     * @param clusters its glyphs by the letters that they stand for, from left to right
     */
    public record GlyphRun(String face, double scale, boolean rightToLeft, List<Cluster> clusters) {
        public GlyphRun {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * Glyphs that stand for some letters together.
     *
     * @param text the letters, never empty
     * @param glyphs none for letters without a picture
     */
    public record Cluster(String text, List<Glyph> glyphs) {
        public Cluster {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** A glyph of its run's face, by the face's own number, and where its origin stands. */
    public record Glyph(int id, double x, double y) {}

    public ShapedLine {
        runs = List.copyOf(runs);
        missing = List.copyOf(missing);
    }
}
