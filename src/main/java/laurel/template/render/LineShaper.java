package laurel.template.render;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import laurel.template.ShapedLine;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;
import laurel.template.ShapedLine.Ink;

/**
 * Shapes one line with a chain of faces: first by direction ({@link Directions}), then by script, then by face, each stretch by the JDK's
 * HarfBuzz. One object per line.
 */
final class LineShaper {
    private static final int NO_GLYPH = Face.NO_GLYPH;
    /** Space left for a letter that no face has, in em. */
    private static final double GAP = 0.5;
    /** Scripts whose letters stand apart, so that space may be put between them. */
    private static final Set<UnicodeScript> SPACED = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final FaceChoice choice;
    private final double letterSpacing;
    private final List<GlyphRun> runs = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private double pen;
    private boolean spaceAfterLast;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    LineShaper(FaceChoice choice, double letterSpacing) {
        this.choice = choice;
        this.letterSpacing = letterSpacing;
    }

    ShapedLine shape(String text) {
        if (text.isEmpty()) return new ShapedLine(text, List.of(), 0, Ink.NONE, List.of());
        if (Directions.areMixed(text)) {
            for (Directions.Run run : Directions.of(text).visualRuns()) {
                addRun(text.substring(run.start(), run.limit()), run.rightToLeft());
            }
        } else {
            addRun(text, false);
        }
        if (spaceAfterLast) pen -= letterSpacing;
        Ink ink = left > right ? Ink.NONE : new Ink(left, top, right, bottom);
        return new ShapedLine(text, runs, pen, ink, missing);
    }

    private void addRun(String text, boolean rightToLeft) {
        List<FaceChoice.Stretch> stretches = choice.stretches(text);
        if (rightToLeft) Collections.reverse(stretches);
        for (FaceChoice.Stretch stretch : stretches) add(stretch, rightToLeft);
    }

    private void add(FaceChoice.Stretch stretch, boolean rightToLeft) {
        if (stretch.link().isEmpty()) {
            missing.add(stretch.text());
            pen += GAP;
            spaceAfterLast = false;
            return;
        }
        FaceChoice.Link link = stretch.link().get();
        boolean spaced = letterSpacing != 0 && !rightToLeft && isSpaced(stretch.text());
        GlyphVector shaped = link.face().shape(stretch.text(), rightToLeft, !spaced);
        double unit = link.face().unit() * link.scale();
        List<Cluster> clusters = new ArrayList<>();
        double extra = 0;
        for (Group group : groups(stretch.text(), shaped)) {
            List<Glyph> glyphs = new ArrayList<>();
            for (int g = group.first(); g < group.last(); g++) {
                if (shaped.getGlyphCode(g) >= NO_GLYPH) continue;
                Point2D at = shaped.getGlyphPosition(g);
                Glyph glyph = new Glyph(shaped.getGlyphCode(g), pen + extra + at.getX() * unit, at.getY() * unit);
                glyphs.add(glyph);
                stretchInk(link, glyph, unit);
            }
            if (spaced) extra += letterSpacing;
            clusters.add(new Cluster(group.text(), glyphs));
        }
        runs.add(new GlyphRun(link.face().name(), link.scale(), rightToLeft, clusters));
        pen += extra + shaped.getGlyphPosition(shaped.getNumGlyphs()).getX() * unit;
        spaceAfterLast = spaced;
    }

    private static boolean isSpaced(String text) {
        return text.codePoints().allMatch(c -> SPACED.contains(FaceChoice.script(c)));
    }

    /** Glyphs from first (inclusive) to last (exclusive) that stand for a text. */
    private record Group(String text, int first, int last) {}

    /** Cuts glyphs into clusters, from left to right; characters without a glyph of their own join the letter before. */
    private static List<Group> groups(String text, GlyphVector shaped) {
        int count = shaped.getNumGlyphs();
        int[] starts = shaped.getGlyphCharIndices(0, count, null);
        int[] cuts = IntStream.range(0, count)
                .filter(g -> shaped.getGlyphCode(g) < NO_GLYPH)
                .map(g -> starts[g])
                .sorted()
                .distinct()
                .toArray();
        if (cuts.length == 0) return List.of(new Group(text, 0, count));
        cuts[0] = 0;
        List<Group> groups = new ArrayList<>();
        int first = 0;
        while (first < count) {
            int cluster = cluster(cuts, starts[first]);
            int last = first + 1;
            while (last < count && cluster(cuts, starts[last]) == cluster) last++;
            int end = cluster + 1 < cuts.length ? cuts[cluster + 1] : text.length();
            groups.add(new Group(text.substring(cuts[cluster], end), first, last));
            first = last;
        }
        return groups;
    }

    private static int cluster(int[] cuts, int start) {
        int found = Arrays.binarySearch(cuts, start);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private void stretchInk(FaceChoice.Link link, Glyph glyph, double unit) {
        TrueType font = link.face().trueType();
        if (!font.hasOutline(glyph.id())) return;
        TrueType.Bounds bounds = font.bounds(glyph.id());
        left = Math.min(left, glyph.x() + bounds.left() * unit);
        right = Math.max(right, glyph.x() + bounds.right() * unit);
        top = Math.min(top, glyph.y() - bounds.top() * unit);
        bottom = Math.max(bottom, glyph.y() - bounds.bottom() * unit);
    }
}
