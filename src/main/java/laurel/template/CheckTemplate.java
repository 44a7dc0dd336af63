package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Tries a template out on names that are hard to set, before anybody's certificate is made of it: what does not fit, which
 * letters and faces are missing, fields that nobody fills, words that are hard to read on what is below them.
 */
public final class CheckTemplate {
    /** Long, Turkish, Chinese, with a letter beyond the basic plane, right to left. */
    public static final List<String> NAMES = List.of(
            "Maximiliane Wolfeschlegelsteinhausen-Berger",
            "Halil İbrahim Çağatay BUGÖL",
            "欧阳娜娜·阿依古丽",
            "𠮷野家",
            "محمد علي الأحمد");

    /** WCAG 2.1, 1.4.3, for large letters. */
    private static final double CONTRAST = 3;

    private final Fonts fonts;

    public CheckTemplate(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param known the fields that a certificate may have
     * @param recipient the field that holds the name
     * @return every problem once, those of the layout with the name that caused them
     */
    public List<Problem> check(Template template, Set<String> known, String recipient) {
        Set<Problem> problems = new LinkedHashSet<>();
        Place place = Place.in(template.id().value());
        for (Language language : Language.values()) {
            if (!template.speaks(language)) continue;
            Set<Placeholder> used = new LinkedHashSet<>();
            for (Element element : template.elements()) {
                for (Placeholder field : element.placeholders(language)) {
                    used.add(field);
                    if (known.contains(field.name())) continue;
                    Place where = place.field(element.id().value());
                    boolean needed = element.needed(language).contains(field);
                    problems.add(
                            needed
                                    ? Problem.warning(where, "template.check.field", field.name())
                                    : Problem.note(where, "template.check.field", field.name()));
                }
            }
            PreparedTemplate prepared = PreparedTemplate.of(template, language, fonts);
            for (String name : NAMES) {
                FieldValues values = FieldValues.NONE.with(recipient, name);
                for (Placeholder field : used) {
                    if (!field.name().equals(recipient)) values = values.with(field.name(), sample(field));
                }
                problems.addAll(prepared.layout(values).problems());
            }
        }
        template.pages().forEach(page -> contrast(page, template, place, problems));
        return new ArrayList<>(problems);
    }

    /** A text of usual length, by the field's last word. */
    private static String sample(Placeholder field) {
        String name = field.name();
        if (name.endsWith("name") || name.endsWith("holder")) return "Community Ambassador";
        if (name.endsWith("edition")) return "2023";
        if (name.startsWith("verify"))
            return "Community Ambassador 2023\nMaximiliane\n2023-09-20 – 2024-09-21\nLRL-0001";
        return "21 September 2024";
    }

    /** Only where it is plain what is below: white paper or one even colour. */
    private static void contrast(TemplatePage page, Template template, Place place, Set<Problem> problems) {
        if (page.background().isPresent()) return;
        List<Element> below = new ArrayList<>();
        for (Element element : page.elements()) {
            element.fold(
                    text -> {
                        contrast(text, below, template, place, problems);
                        return text;
                    },
                    qr -> qr,
                    shape -> shape,
                    picture -> picture);
            below.add(element);
        }
    }

    private static void contrast(
            TextElement text, List<Element> below, Template template, Place place, Set<Problem> problems) {
        Optional<Colour> paper = paper(text.box(), below);
        if (paper.isEmpty()) return;
        for (Language language : template.names().keySet()) {
            Colour ink = text.version(language).style().colour();
            double ratio = ratio(ink, paper.get());
            if (ratio < CONTRAST) {
                Place where = place.field(text.id().value());
                double shown = Math.round(ratio * 10) / 10.0;
                problems.add(Problem.note(
                        where,
                        "template.check.contrast",
                        ink.toString(),
                        paper.get().toString(),
                        shown));
            }
        }
    }

    /** @return the colour below a box; nothing if it is not one even colour */
    private static Optional<Colour> paper(Box box, List<Element> below) {
        Optional<Colour> colour = Optional.of(new Colour(0xffffff));
        for (Element element : below) {
            Optional<ShapeElement> shape = element.fold(
                    text -> Optional.<ShapeElement>empty(),
                    qr -> Optional.<ShapeElement>empty(),
                    Optional::of,
                    picture -> Optional.<ShapeElement>empty());
            if (shape.isEmpty()) continue;
            Optional<Paint.Fill> fill = shape.get().paint().fill();
            if (fill.isEmpty() || !(shape.get().figure() instanceof Figure.Rectangle area)) continue;
            if (!holds(area.box(), box)) continue;
            boolean even = !fill.get().isGradient() && shape.get().paint().opacity() == 1;
            colour = even ? Optional.of(fill.get().stops().get(0).colour()) : Optional.empty();
        }
        return colour;
    }

    private static boolean holds(Box outer, Box inner) {
        return outer.x().mm() <= inner.x().mm()
                && outer.y().mm() <= inner.y().mm()
                && outer.x().mm() + outer.width().mm()
                        >= inner.x().mm() + inner.width().mm()
                && outer.y().mm() + outer.height().mm()
                        >= inner.y().mm() + inner.height().mm();
    }

    /** WCAG 2.1, definition of contrast ratio. */
    private static double ratio(Colour one, Colour other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
