package laurel.template.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laurel.template.ShapedLine;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;
import laurel.template.render.PictureReport.Remark;

/**
 * Makes the texts of an SVG file outlines of the program's own faces, shaped like the texts of certificates. A letter that no
 * face has and writing from right to left are errors.
 */
final class SvgTexts {
    /** What CSS calls medium. */
    private static final String SIZE = "16";

    private static final Set<String> FONT =
            Set.of("font-family", "font-size", "font-weight", "letter-spacing", "text-anchor", "xml:space");
    private static final Set<String> PLACE = Set.of("x", "y", "dx", "dy");

    /** Letters of one element, in their faces. */
    private record Run(SvgElement parent, int place, ShapedLine line, double size, double spacing) {
        double advance() {
            return size * (line.advance() + spacing);
        }
    }

    /** What stands together from one absolute place on. */
    private static final class Chunk {
        private final String anchor;
        private final List<Run> runs = new ArrayList<>();
        private final List<double[]> starts = new ArrayList<>();

        Chunk(String anchor) {
            this.anchor = anchor;
        }
    }

    private final BundledFonts faces = new BundledFonts();
    private final List<Remark> remarks;
    private final Set<String> absent = new TreeSet<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private double x;
    private double y;
    private boolean blank;

    private SvgTexts(List<Remark> remarks) {
        this.remarks = remarks;
    }

    /** Afterwards there are no texts, nor properties of fonts. */
    static void outline(SvgElement root, List<Remark> remarks) {
        SvgTexts texts = new SvgTexts(remarks);
        texts.look(root, new HashMap<>());
        if (!texts.absent.isEmpty()) remarks.add(Remark.note("template.svg.fonts", String.join(", ", texts.absent)));
    }

    private void look(SvgElement element, Map<String, String> above) {
        Map<String, String> fonts = fonts(element, above);
        List<SvgElement> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            SvgElement child = children.get(i);
            if (child.is("text")) children.set(i, outlined(child, fonts));
            else if (!child.isText()) look(child, fonts);
        }
    }

    private static Map<String, String> fonts(SvgElement element, Map<String, String> above) {
        Map<String, String> fonts = new HashMap<>(above);
        for (String property : FONT) {
            if (element.has(property)) fonts.put(property, element.get(property));
            element.remove(property);
        }
        return fonts;
    }

    private SvgElement outlined(SvgElement text, Map<String, String> above) {
        chunks.clear();
        x = 0;
        y = 0;
        blank = true;
        SvgElement group = copy("g", text);
        boolean kept = above.getOrDefault("xml:space", "").equals("preserve")
                || text.get("xml:space").equals("preserve");
        if (kept) spaces(text);
        collect(text, group, above, true);
        for (Chunk chunk : chunks) place(chunk);
        List<SvgElement> inside = group.elements();
        if (inside.size() == 1 && inside.get(0).is("path")) {
            group.children().clear();
            SvgElement path = copy("path", group);
            path.set("d", inside.get(0).get("d"));
            return path;
        }
        gradients(group, text);
        return group;
    }

    private static SvgElement copy(String name, SvgElement from) {
        SvgElement copy = SvgElement.named(name, from.line());
        from.attributes().forEach(copy::set);
        return copy;
    }

    /** Blanks that are to be kept are refused where it makes a difference. */
    private void spaces(SvgElement text) {
        StringBuilder all = new StringBuilder();
        gather(text, all);
        if (!all.toString().strip().equals(all.toString().strip().replaceAll("\\s+", " "))
                || all.toString().startsWith(" "))
            remarks.add(Remark.error(
                    "template.svg.value", text.line(), text.described(), "xml:space", "default", "preserve"));
    }

    private static void gather(SvgElement element, StringBuilder all) {
        for (SvgElement child : element.children()) {
            if (child.isText()) all.append(child.text());
            else gather(child, all);
        }
    }

    /** Every part's box would have a gradient of its own. */
    private void gradients(SvgElement group, SvgElement text) {
        group.each(part -> {
            for (String paint : List.of("fill", "stroke")) {
                if (part.get(paint).startsWith("url("))
                    remarks.add(Remark.error(
                            "template.svg.value", text.line(), text.described(), paint, "#rrggbb", part.get(paint)));
            }
        });
    }

    private void collect(SvgElement element, SvgElement out, Map<String, String> above, boolean first) {
        Map<String, String> fonts = fonts(element, above);
        if (first || element.has("x") || element.has("y")) {
            if (element.has("x")) x = SvgLength.of(element.get("x"));
            if (element.has("y")) y = SvgLength.of(element.get("y"));
            chunks.add(new Chunk(fonts.getOrDefault("text-anchor", "start")));
        }
        x += SvgLength.of(element.get("dx", "0"));
        y += SvgLength.of(element.get("dy", "0"));
        for (String place : PLACE) out.remove(place);
        for (SvgElement child : element.children()) {
            if (child.isText()) {
                run(child, element, out, fonts);
            } else {
                SvgElement part = copy("g", child);
                out.children().add(part);
                collect(child, part, fonts, false);
            }
        }
        for (String property : FONT) out.remove(property);
    }

    private void run(SvgElement letters, SvgElement element, SvgElement out, Map<String, String> fonts) {
        String text = letters.text().replaceAll("\\s+", " ");
        if (blank && text.startsWith(" ")) text = text.substring(1);
        if (text.isEmpty()) return;
        blank = text.endsWith(" ");
        String family = fonts.getOrDefault("font-family", "");
        if (!SvgFaces.knows(SvgFaces.first(family))) absent.add(SvgFaces.first(family));
        double size = SvgLength.of(fonts.getOrDefault("font-size", SIZE));
        if (size <= 0) return;
        String spaced = fonts.getOrDefault("letter-spacing", "normal");
        double spacing = spaced.equals("normal") ? 0 : SvgLength.of(spaced) / size;
        if (Directions.areMixed(text)) {
            remarks.add(Remark.error("template.svg.rightToLeft", element.line(), element.described(), text.strip()));
            return;
        }
        ShapedLine line =
                faces.shape(text, SvgFaces.chain(family, fonts.getOrDefault("font-weight", "normal")), spacing);
        if (!line.missing().isEmpty())
            remarks.add(Remark.error(
                    "template.svg.letters", element.line(), element.described(), String.join(" ", line.missing())));
        Chunk chunk = chunks.get(chunks.size() - 1);
        Run run = new Run(out, out.children().size(), line, size, spacing);
        out.children().add(SvgElement.named("path", letters.line()));
        chunk.runs.add(run);
        chunk.starts.add(new double[] {x, y});
        x += run.advance();
    }

    private void place(Chunk chunk) {
        if (chunk.runs.isEmpty()) return;
        int last = chunk.runs.size() - 1;
        Run end = chunk.runs.get(last);
        double width = chunk.starts.get(last)[0]
                + end.advance()
                - blanks(end)
                - chunk.starts.get(0)[0];
        double shift = switch (chunk.anchor) {
            case "middle" -> -width / 2;
            case "end" -> -width;
            default -> 0;
        };
        for (int i = 0; i <= last; i++) {
            Run run = chunk.runs.get(i);
            double[] start = chunk.starts.get(i);
            run.parent().children().get(run.place()).set("d", data(run, start[0] + shift, start[1]));
        }
    }

    /** @return how far the blank at its end reaches, which does not count */
    private static double blanks(Run run) {
        if (!run.line().text().endsWith(" ")) return 0;
        List<GlyphRun> runs = run.line().runs();
        List<Cluster> clusters = runs.get(runs.size() - 1).clusters();
        List<Glyph> glyphs = clusters.get(clusters.size() - 1).glyphs();
        return glyphs.isEmpty() ? 0 : run.advance() - run.size() * glyphs.get(0).x();
    }

    private String data(Run run, double left, double baseline) {
        StringBuilder data = new StringBuilder();
        for (GlyphRun part : run.line().runs()) {
            Face face = faces.face(part.face());
            double unit = run.size() * part.scale() * face.unit();
            for (Cluster cluster : part.clusters()) {
                for (Glyph glyph : cluster.glyphs()) {
                    double gx = left + glyph.x() * run.size();
                    double gy = baseline + glyph.y() * run.size();
                    append(
                            face.outline(glyph.id()).getPathIterator(new AffineTransform(unit, 0, 0, unit, gx, gy)),
                            data);
                }
            }
        }
        return data.toString();
    }

    private static void append(PathIterator path, StringBuilder data) {
        float[] c = new float[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            data.append("MLQCZ".charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
            for (int i = 0; i < count; i++) data.append(c[i]).append(' ');
        }
    }
}
