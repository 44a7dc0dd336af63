package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Tries a template out on names that are hard to set, before anybody's certificate is made of it: what does not fit, which
 * letters and faces are missing, fields that nobody fills, names that are not shown, words and codes that are hard to see.
 */
public final class CheckTemplate {
    /** Long, Turkish, Chinese, with a letter beyond the basic plane, right to left. */
    public static final List<String> NAMES = List.of(
            "Maximiliane Wolfeschlegelsteinhausen-Berger",
            "Halil İbrahim Çağatay BUGÖL",
            "欧阳娜娜·阿依古丽",
            "𠮷野家",
            "محمد علي الأحمد");

    /** Text below it cannot be read without a glass, in points. */
    private static final double SMALLEST = 4;

    /**
     * What certificates may have.
     *
     * @param fields the fields
     * @param recipient the field that holds the name
     * @param programmes the short names of the programmes
     */
    public record Known(Set<String> fields, String recipient, Set<String> programmes) {
        public Known {
            fields = Set.copyOf(fields);
            programmes = Set.copyOf(programmes);
        }
    }

    private final Fonts fonts;

    public CheckTemplate(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Elements under a condition are tried where it holds, and fields that a condition asks for with a text and without.
     *
     * @return every problem once, those of the layout with the name that caused them
     */
    public List<Problem> check(Template template, Known known) {
        List<Problem> problems = new ArrayList<>();
        Place place = Place.in(template.id().value());
        for (String programme : new TreeSet<>(template.programmes())) {
            if (!known.programmes().contains(programme)) {
                String all = String.join(", ", new TreeSet<>(known.programmes()));
                problems.add(Problem.note(place.field("programmes"), "template.check.programme", programme, all));
            }
        }
        for (Language language : Language.values()) {
            if (template.speaks(language)) check(template, language, known, place, problems);
        }
        return List.copyOf(new LinkedHashSet<>(problems));
    }

    private void check(Template template, Language language, Known known, Place place, List<Problem> problems) {
        problems.addAll(PreparedTemplate.of(template, language, fonts).problems());
        TrialValues trial = TrialValues.of(template, language, new Placeholder(known.recipient()));
        new NameCheck(template, language, trial).check(place).ifPresent(problems::add);
        FieldCheck fields = new FieldCheck(known.fields(), place, problems);
        ElementLayout layout = new ElementLayout(template.id(), language, fonts);
        SightCheck sight = new SightCheck(place, problems);
        for (TemplatePage page : template.pages()) {
            Stack stack = new Stack(page);
            for (Element element : page.elements()) {
                fields.check(element, language);
                List<Mark> marks = tried(element, layout, language, trial, problems);
                element.<Optional<Problem>>fold(
                                text -> {
                                    sight.text(text, language, stack, marks);
                                    return looks(text, language, place);
                                },
                                qr -> {
                                    sight.code(qr, stack);
                                    return Optional.empty();
                                },
                                shape -> Optional.empty(),
                                picture -> Optional.empty())
                        .ifPresent(problems::add);
            }
        }
    }

    /** @return the marks of the first name */
    private static List<Mark> tried(
            Element element, ElementLayout layout, Language language, TrialValues trial, List<Problem> problems) {
        boolean named = element.placeholders(language).contains(trial.recipient());
        List<Mark> first = new ArrayList<>();
        for (String name : named ? NAMES : NAMES.subList(0, 1)) {
            for (FieldValues values : trial.under(element, language, name)) {
                List<Mark> marks = layout.lay(element, values, problems);
                if (first.isEmpty()) first.addAll(marks);
            }
        }
        return first;
    }

    private static Optional<Problem> looks(TextElement text, Language language, Place place) {
        if (text.placement().opacity() == 0) {
            return Optional.of(
                    Problem.warning(place.field(text.id().value() + ".opacity"), "template.check.invisible"));
        }
        double smallest = text.version(language).style().minimumSize();
        if (smallest >= SMALLEST) return Optional.empty();
        Place where = place.field(text.id().value() + ".minimumSize");
        return Optional.of(Problem.warning(where, "template.check.small", smallest, SMALLEST));
    }
}
