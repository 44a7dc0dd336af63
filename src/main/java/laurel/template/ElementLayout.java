package laurel.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.kernel.HiddenCharacters;
import laurel.kernel.Length;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.tree.Excerpt;

/** Turns elements into marks, in one language; finds what stands against it. */
final class ElementLayout {
    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    /** Two pixels at 150 dpi: below it, cameras and scanners begin to fail. */
    private static final double SMALLEST_MODULE = Length.mm(0.33).points();

    private final TemplateId template;
    private final Language language;
    private final Fonts fonts;

    ElementLayout(TemplateId template, Language language, Fonts fonts) {
        this.template = template;
        this.language = language;
        this.fonts = fonts;
    }

    /**
     * @param found what is found wrong is added here
     * @return nothing if the element's condition does not hold
     */
    List<Mark> lay(Element element, FieldValues values, List<Problem> found) {
        if (!isShown(element, values)) return List.of();
        Place place = Place.in(template.value()).field(element.id().value());
        List<Mark> marks = element.fold(
                text -> {
                    String words = filled(text.version(language).pattern(), values, place, found);
                    return new TextLayout(fonts, text, language).lay(words, place, found);
                },
                qr -> code(qr, filled(qr.pattern(), values, place, found), place, found),
                shape -> List.of(new Mark.Shape(shape.id(), shape.figure().outline(), shape.paint())),
                picture -> List.of(image(picture)));
        return element.placement().isTurned() ? turned(element, marks) : marks;
    }

    /** @return the lines of which {@link #lay} makes marks, also those of which nothing can be drawn */
    List<ShapedLine> lines(TextElement element, FieldValues values) {
        if (!isShown(element, values)) return List.of();
        String words = element.version(language).pattern().filled(values);
        return new TextLayout(fonts, element, language).lines(words);
    }

    /** @return what stands in the texts of the element's fields and would not be seen */
    List<Problem> hidden(Element element, FieldValues values) {
        if (!isShown(element, values)) return List.of();
        Place place = Place.in(template.value()).field(element.id().value());
        List<Problem> found = new ArrayList<>();
        for (Placeholder field : element.placeholders(language)) {
            LINE_END.splitAsStream(values.text(field).orElse(""))
                    .forEach(line -> HiddenCharacters.in(line)
                            .forEach(c -> found.add(Problem.error(
                                    place,
                                    "template.character.hidden",
                                    field.name(),
                                    HiddenCharacters.named(c),
                                    Excerpt.of(line)))));
        }
        return found;
    }

    private static boolean isShown(Element element, FieldValues values) {
        return element.placement().when().map(when -> when.holds(values)).orElse(true);
    }

    private static List<Mark> turned(Element element, List<Mark> marks) {
        double[] middle = middle(element);
        List<Mark> turned = new ArrayList<>();
        for (Mark mark : marks) {
            turned.add(new Mark.Turned(mark, element.placement().rotation(), middle[0], middle[1]));
        }
        return turned;
    }

    /** @return the point that the element is turned about, in points */
    static double[] middle(Element element) {
        return element.fold(
                text -> middle(text.box()),
                qr -> middle(qr.box()),
                shape -> middle(shape.figure().outline().bounds()),
                picture -> middle(picture.box()));
    }

    private static double[] middle(Box box) {
        return middle(new double[] {box.x().points(), box.y().points(), box.right(), box.bottom()});
    }

    private static double[] middle(double... edges) {
        return new double[] {(edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2};
    }

    private static String filled(TextPattern pattern, FieldValues values, Place place, List<Problem> found) {
        for (Placeholder gap : pattern.needed()) {
            if (values.text(gap).isEmpty()) found.add(Problem.error(place, "template.field.missing", gap.name()));
        }
        return pattern.filled(values);
    }

    private static Mark image(PictureElement element) {
        Box covered = element.covered();
        return new Mark.Image(
                element.id(),
                element.picture(),
                covered.x().points(),
                covered.y().points(),
                covered.width().points(),
                covered.height().points(),
                element.placement().opacity());
    }

    private static List<Mark> code(QrElement qr, String text, Place place, List<Problem> found) {
        if (text.isBlank()) return List.of();
        Optional<QrCode> code = QrCode.of(text);
        if (code.isEmpty()) {
            found.add(Problem.error(place, "template.qr.tooLong", text.length()));
            return List.of();
        }
        Box box = qr.box();
        double side = Math.min(box.width().points(), box.height().points());
        double module = side / (code.get().size() + 2 * QrCode.QUIET_ZONE);
        if (module < SMALLEST_MODULE) {
            String size = String.format(Locale.ROOT, "%.2f", module * 25.4 / 72);
            found.add(Problem.warning(place, "template.qr.small", size));
        }
        double x = box.x().points() + (box.width().points() - side) / 2 + QrCode.QUIET_ZONE * module;
        double y = box.y().points() + (box.height().points() - side) / 2 + QrCode.QUIET_ZONE * module;
        return List.of(new Mark.Qr(qr.id(), code.get(), x, y, module, qr.colour()));
    }
}
