package laurel.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Finds out whether every certificate of a template in one language says whose it is. */
final class NameCheck {
    /** Combinations of what conditions ask for that are gone through; nobody has reason to write more. */
    private static final int MOST = 10_000;

    private final Template template;
    private final Language language;
    private final TrialValues trial;

    NameCheck(Template template, Language language, TrialValues trial) {
        this.template = template;
        this.language = language;
        this.trial = trial;
    }

    /** @return what is wrong, if anything is */
    Optional<Problem> check(Place place) {
        List<TextElement> showing = template.elements().stream()
                .filter(element -> element instanceof TextElement && !element.isSignature())
                .map(TextElement.class::cast)
                .filter(this::showsName)
                .toList();
        if (showing.isEmpty()) {
            return Optional.of(Problem.error(
                    place.field("elements"),
                    "template.check.nameless",
                    trial.recipient().name(),
                    template.names().getOrDefault(language, template.id().value())));
        }
        List<Condition> conditions = new ArrayList<>();
        for (TextElement text : showing) {
            if (text.placement().when().isEmpty()) return Optional.empty();
            conditions.add(text.placement().when().get());
        }
        if (isAlwaysOne(conditions)) return Optional.empty();
        Place where = place.field(showing.get(0).id().value() + ".when");
        return Optional.of(Problem.error(
                where, "template.check.nameSometimes", trial.recipient().name(), conditions.toString()));
    }

    /** @return whether the words hold the name even where all that may stay empty does */
    private boolean showsName(TextElement text) {
        TextPattern pattern = text.version(language).pattern();
        FieldValues values = FieldValues.NONE.with(trial.recipient().name(), CheckTemplate.NAMES.get(0));
        for (Placeholder field : pattern.needed()) {
            if (!field.equals(trial.recipient())) values = values.with(field.name(), "–");
        }
        return pattern.filled(values).contains(CheckTemplate.NAMES.get(0));
    }

    private boolean isAlwaysOne(List<Condition> conditions) {
        Set<Placeholder> fields = new LinkedHashSet<>();
        conditions.forEach(when -> fields.add(when.field()));
        List<FieldValues> combinations = List.of(FieldValues.NONE);
        for (Placeholder field : fields) {
            List<FieldValues> more = new ArrayList<>();
            for (String text : trial.asked().getOrDefault(field, List.of(""))) {
                combinations.forEach(values -> more.add(values.with(field.name(), text)));
            }
            if (more.size() > MOST) return false;
            combinations = more;
        }
        return combinations.stream().allMatch(values -> conditions.stream().anyMatch(when -> when.holds(values)));
    }
}
