package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Puts one text into its box, all ink inside, at the largest size from the style's size down to its minimum: on its own lines, on
 * more if they do not fit even at the minimum, or on as many as let it be largest, as the style wants it.
 */
final class TextLayout {
    /** A wrapped text is shrunk in these steps, in points. */
    private static final double STEP = 0.25;
    /** Rounding that no printer shows, in points. */
    private static final double NEGLIGIBLE = 1e-6;

    private final Fonts fonts;
    private final TextElement element;
    private final TextStyle style;
    private final Locale locale;
    private final double opacity;
    private final double width;
    private final double height;

    TextLayout(Fonts fonts, TextElement element, Language language) {
        this.fonts = fonts;
        this.element = element;
        this.style = element.version(language).style();
        this.opacity = element.placement().opacity();
        this.locale = language.locale();
        this.width = element.box().width().points();
        this.height = element.box().height().points();
    }

    /** @param problems what is found wrong is added here */
    List<Mark> lay(String text, Place place, List<Problem> problems) {
        if (text.isBlank()) return List.of();
        Block block = block(text);
        if (!block.fits()) problems.add(overflow(text, block, place));
        Set<String> missing = new LinkedHashSet<>();
        block.lines.forEach(line -> missing.addAll(line.missing()));
        for (String letter : missing) {
            problems.add(Problem.error(place, "template.letter.missing", letter, codePoints(letter)));
        }
        return block.marks();
    }

    /** @return the lines of which {@link #lay} makes marks, also those of which nothing can be drawn */
    List<ShapedLine> lines(String text) {
        return text.isBlank() ? List.of() : block(text).lines;
    }

    private Block block(String text) {
        return switch (style.wraps()) {
            case NEVER -> unwrapped(text.lines().toList());
            case LAST -> {
                Block own = unwrapped(text.lines().map(String::stripTrailing).toList());
                yield own.fits() ? own : wrapped(text);
            }
            case PARAGRAPH -> wrapped(text);
        };
    }

    private Block unwrapped(List<String> text) {
        List<ShapedLine> lines = shaped(text);
        Block wanted = new Block(lines, style.size());
        if (wanted.fits()) return wanted;
        double fitting = style.size() * Math.min(width / wanted.width(), height / wanted.inkHeight());
        return new Block(lines, Math.max(style.minimumSize(), fitting));
    }

    private Block wrapped(String text) {
        // Most names and sentences stand on one line as they are; finding out costs one shaping instead of one for each
        // word.
        if (text.indexOf('\n') < 0) {
            Block one = new Block(shaped(List.of(text.stripTrailing())), style.size());
            if (one.fits()) return one;
        }
        LineBreaks breaks = new LineBreaks(
                text,
                locale,
                piece ->
                        fonts.shape(piece, style.fonts(), style.letterSpacing()).advance());
        for (double size = style.size(); size > style.minimumSize(); size -= STEP) {
            if (!breaks.mayFit(width / size, height / size, style.lineHeight())) continue;
            Block block = broken(breaks, size);
            if (block.fits()) return block;
        }
        return broken(breaks, style.minimumSize());
    }

    private Block broken(LineBreaks breaks, double size) {
        Block even = new Block(shaped(breaks.evenLines(width / size)), size);
        return even.fits() ? even : new Block(shaped(breaks.lines(width / size)), size);
    }

    private List<ShapedLine> shaped(List<String> lines) {
        List<ShapedLine> shaped = new ArrayList<>();
        for (String line : lines) shaped.add(fonts.shape(line, style.fonts(), style.letterSpacing()));
        return shaped;
    }

    private Problem overflow(String text, Block block, Place place) {
        double wider = Math.max(0, block.width() - width);
        double higher = Math.max(0, block.inkHeight() - height);
        return Problem.error(
                place,
                "template.text.overflow",
                text,
                points(style.minimumSize()),
                millimetres(wider),
                millimetres(higher));
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.1f", points * 25.4 / 72);
    }

    private static String codePoints(String letter) {
        return letter.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(" "));
    }

    /** Lines at one size. */
    private final class Block {
        private final List<ShapedLine> lines;
        private final double size;

        Block(List<ShapedLine> lines, double size) {
            this.lines = lines;
            this.size = size;
        }

        boolean fits() {
            return width() <= width + NEGLIGIBLE && inkHeight() <= height + NEGLIGIBLE;
        }

        double width() {
            return size * lines.stream().mapToDouble(this::extent).max().orElse(0);
        }

        /** The width of the narrowest box that holds the line's ink where the alignment puts it. */
        private double extent(ShapedLine line) {
            double half = line.advance() / 2;
            return style.align() == TextStyle.Align.CENTRE
                    ? 2
                            * Math.max(
                                    half,
                                    Math.max(
                                            half - line.ink().left(), line.ink().right() - half))
                    : Math.max(line.advance(), line.ink().right())
                            - Math.min(0, line.ink().left());
        }

        /** The highest ink above the first baseline, negative upwards. */
        private double inkTop() {
            double top = Double.MAX_VALUE;
            for (int i = 0; i < lines.size(); i++) {
                top = Math.min(top, lines.get(i).ink().top() + i * style.lineHeight());
            }
            return size * top;
        }

        private double inkBottom() {
            double bottom = -Double.MAX_VALUE;
            for (int i = 0; i < lines.size(); i++) {
                bottom = Math.max(bottom, lines.get(i).ink().bottom() + i * style.lineHeight());
            }
            return size * bottom;
        }

        double inkHeight() {
            return inkBottom() - inkTop();
        }

        List<Mark> marks() {
            double top = element.box().y().points();
            double baseline = inside(firstBaseline(), top);
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                ShapedLine line = lines.get(i);
                double lineBaseline = baseline + i * size * style.lineHeight();
                if (!line.runs().isEmpty()) {
                    marks.add(new Mark.Text(
                            element.id(), line, start(line), lineBaseline, size, style.colour(), opacity));
                }
            }
            return marks;
        }

        /** Where the style wants the first baseline: the same for every text of that many lines. */
        private double firstBaseline() {
            double capitals = size * fonts.capHeight(style.fonts());
            double rest = size * style.lineHeight() * (lines.size() - 1);
            double top = element.box().y().points();
            return switch (style.verticalAlign()) {
                case TOP -> top + capitals;
                case MIDDLE -> top + (height + capitals - rest) / 2;
                case BOTTOM -> top + height - rest;
            };
        }

        /** Moves by the least that keeps accents and tails in the box. */
        private double inside(double baseline, double top) {
            double lowest = top + height - inkBottom();
            double highest = top - inkTop();
            return Math.max(highest, Math.min(lowest, baseline));
        }

        private double start(ShapedLine line) {
            double left = element.box().x().points();
            return switch (style.align()) {
                case LEFT -> left - size * Math.min(0, line.ink().left());
                case CENTRE -> left + (width - size * line.advance()) / 2;
                case RIGHT ->
                    left + width - size * Math.max(line.advance(), line.ink().right());
            };
        }
    }
}
