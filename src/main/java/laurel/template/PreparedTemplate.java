package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Length;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * A template in one language, with everything laid out that is the same for all; made once for a batch. Immutable, safe for
 * all threads.
 */
public final class PreparedTemplate {
    /** Two pixels at 150 dpi: below it, cameras and scanners begin to fail. */
    private static final double SMALLEST_MODULE = Length.mm(0.33).points();

    private final Template template;
    private final Language language;
    private final Fonts fonts;
    private final PageLayout.Background background;
    private final List<Element> others;
    private final List<Problem> problems;

    private PreparedTemplate(Template template, Language language, Fonts fonts) {
        this.template = template;
        this.language = language;
        this.fonts = fonts;
        List<Problem> found = absentFaces();
        List<Mark> marks = new ArrayList<>();
        List<Element> rest = new ArrayList<>();
        for (Element element : template.elements()) {
            if (rest.isEmpty() && element.placeholders(language).isEmpty()) {
                marks.addAll(lay(element, FieldValues.NONE, found));
            } else {
                rest.add(element);
            }
        }
        String key = template.id() + "/" + template.hash() + "/" + language.tag();
        this.background = new PageLayout.Background(key, marks);
        this.others = List.copyOf(rest);
        this.problems = List.copyOf(found);
    }

    /**
     * Elements below the first one with a placeholder become the background; so draw fixed elements first in a template.
     *
     * @throws IllegalArgumentException if the template does not speak the language
     */
    public static PreparedTemplate of(Template template, Language language, Fonts fonts) {
        if (!template.speaks(language))
            throw new IllegalArgumentException(template.id() + " does not speak " + language);
        return new PreparedTemplate(template, language, fonts);
    }

    public Template template() {
        return template;
    }

    public Language language() {
        return language;
    }

    /** @return what is wrong with the background and the fonts; also part of every page's problems */
    public List<Problem> problems() {
        return problems;
    }

    /** @return the fields without which {@link #layout} finds an error */
    public Set<Placeholder> neededFields() {
        return template.neededFields(language);
    }

    public PageLayout layout(FieldValues values) {
        List<Problem> found = new ArrayList<>(problems);
        List<Mark> marks = new ArrayList<>();
        for (Element element : others) marks.addAll(lay(element, values, found));
        return new PageLayout(template.page(), background, marks, found);
    }

    private List<Mark> lay(Element element, FieldValues values, List<Problem> found) {
        Place place = Place.in(template.id().value()).field(element.id().value());
        return element.fold(
                text -> {
                    String words = filled(text.version(language).pattern(), values, place, found);
                    return new TextLayout(fonts, text, language).lay(words, place, found);
                },
                qr -> code(qr, filled(qr.pattern(), values, place, found), place, found),
                shape -> List.of(new Mark.Shape(shape.id(), shape.figure().outline(), shape.paint())));
    }

    private static String filled(TextPattern pattern, FieldValues values, Place place, List<Problem> found) {
        for (Placeholder gap : pattern.needed()) {
            if (values.text(gap).isEmpty()) found.add(Problem.error(place, "template.field.missing", gap.name()));
        }
        return pattern.filled(values);
    }

    private List<Mark> code(QrElement qr, String text, Place place, List<Problem> found) {
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

    private List<Problem> absentFaces() {
        Set<String> absent = new LinkedHashSet<>();
        for (Element element : template.elements()) {
            List<FontChain.Link> links = element.fold(
                    text -> text.version(language).style().fonts().links(),
                    qr -> List.<FontChain.Link>of(),
                    shape -> List.<FontChain.Link>of());
            links.stream()
                    .map(FontChain.Link::face)
                    .filter(face -> !fonts.has(face))
                    .forEach(absent::add);
        }
        Place place = Place.in(template.id().value());
        List<Problem> found = new ArrayList<>();
        for (String face : absent) found.add(Problem.warning(place, "template.face.absent", face));
        return found;
    }
}
