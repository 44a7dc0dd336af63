package laurel.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Finds what cannot be seen well: words and codes too pale for what is below them, or hidden by what is drawn later.
 *
 * @param place of the template
 * @param problems what is found is added here
 */
record SightCheck(Place place, List<Problem> problems) {
    /** WCAG 2.1, 1.4.3, for large letters; cameras need no less. */
    private static final double CONTRAST = 3;
    /** Below it words are as good as not there. */
    private static final double UNSEEN = 1.5;
    /** Share of the points of a text on which a fault must be found. */
    private static final double OF_TEXT = 0.25;
    /** The same of a code: a third of what its error correction mends. */
    private static final double OF_CODE = 0.05;

    private static final int COLUMNS = 21;
    private static final int ROWS = 9;

    /** A point of the page, in points. */
    private record Point(double x, double y) {}

    void text(TextElement text, Language language, Stack stack, List<Mark> marks) {
        List<Point> points = new ArrayList<>();
        marks.forEach(mark -> addInk(mark, points));
        hidden(text, stack, points, OF_TEXT);
        TextStyle style = text.version(language).style();
        pale(text, style.colour(), stack, points, OF_TEXT).ifPresent(paper -> {
            double ratio = style.colour().contrast(paper);
            Place where = place.field(text.id().value() + ".colour");
            Object[] found = {style.colour().toString(), paper.toString(), Math.floor(ratio * 10) / 10};
            problems.add(
                    ratio < UNSEEN
                            ? Problem.warning(where, "template.check.contrast", found)
                            : Problem.note(where, "template.check.contrast", found));
        });
    }

    void code(QrElement code, Stack stack) {
        Box box = code.box();
        List<Point> points = new ArrayList<>();
        double[] middle = ElementLayout.middle(code);
        double half = Math.min(box.width().points(), box.height().points()) / 2;
        add(middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half, points);
        double degrees = code.placement().rotation();
        points.replaceAll(point -> turned(point, degrees, middle[0], middle[1]));
        hidden(code, stack, points, OF_CODE);
        pale(code, code.colour(), stack, points, OF_CODE)
                .ifPresent(paper -> problems.add(Problem.warning(
                        place.field(code.id().value() + ".colour"),
                        "template.check.code",
                        code.colour().toString(),
                        paper.toString())));
    }

    private void hidden(Element element, Stack stack, List<Point> points, double share) {
        List<Element> hiding = points.stream()
                .flatMap(point -> stack.hiding(element, point.x(), point.y()).stream())
                .toList();
        if (hiding.size() <= points.size() * share) return;
        Place where = place.field(element.id().value());
        problems.add(Problem.warning(
                where, "template.check.hidden", hiding.get(0).id().value()));
    }

    /** @return the first colour below that is too near to the ink, if there are enough points with one; a code must be dark */
    private static Optional<Colour> pale(Element element, Colour ink, Stack stack, List<Point> points, double share) {
        boolean dark = element instanceof QrElement;
        List<Colour> papers = points.stream()
                .flatMap(point -> stack.colourBelow(element, point.x(), point.y()).stream())
                .filter(paper -> ink.contrast(paper) < CONTRAST || (dark && paper.luminance() < ink.luminance()))
                .toList();
        return papers.size() <= points.size() * share ? Optional.empty() : Optional.of(papers.get(0));
    }

    private static void addInk(Mark mark, List<Point> points) {
        mark.fold(
                text -> {
                    ShapedLine.Ink ink = text.line().ink();
                    add(
                            text.x() + ink.left() * text.size(),
                            text.baseline() + ink.top() * text.size(),
                            text.x() + ink.right() * text.size(),
                            text.baseline() + ink.bottom() * text.size(),
                            points);
                    return mark;
                },
                shape -> mark,
                qr -> mark,
                image -> mark,
                turned -> {
                    List<Point> inside = new ArrayList<>();
                    addInk(turned.mark(), inside);
                    inside.forEach(point -> points.add(turned(point, turned.degrees(), turned.x(), turned.y())));
                    return mark;
                });
    }

    private static Point turned(Point point, double degrees, double middleX, double middleY) {
        double[] turned = Stack.turned(point.x(), point.y(), degrees, middleX, middleY);
        return new Point(turned[0], turned[1]);
    }

    private static void add(double left, double top, double right, double bottom, List<Point> points) {
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                double x = left + (right - left) * (column + 0.5) / COLUMNS;
                points.add(new Point(x, top + (bottom - top) * (row + 0.5) / ROWS));
            }
        }
    }
}
