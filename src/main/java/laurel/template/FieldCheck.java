package laurel.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/**
 * Finds fields that no certificate has, in words and in conditions.
 *
 * @param known the fields that a certificate may have
 * @param place of the template
 * @param problems what is found is added here
 */
record FieldCheck(Set<String> known, Place place, List<Problem> problems) {
    void check(Element element, Language language) {
        Place words = place.field(element.id().value() + ".text");
        boolean always = element.placement().when().isEmpty();
        for (Placeholder field : element.placeholders(language)) {
            if (known.contains(field.name())) continue;
            boolean needed = element.needed(language).contains(field);
            Object[] found = {field.name()};
            problems.add(
                    needed && always
                            ? Problem.error(words, "template.check.field", found)
                            : needed
                                    ? Problem.warning(words, "template.check.field", found)
                                    : Problem.note(words, "template.check.field", found));
        }
        element.placement().when().ifPresent(when -> check(element, when));
    }

    private void check(Element element, Condition when) {
        if (known.contains(when.field().name())) return;
        Place where = place.field(element.id().value() + ".when");
        String fields = String.join(", ", new TreeSet<>(known));
        problems.add(
                when.holds(FieldValues.NONE)
                        ? Problem.note(where, "template.check.always", when.toString(), fields)
                        : Problem.warning(where, "template.check.never", when.toString(), fields));
    }
}
