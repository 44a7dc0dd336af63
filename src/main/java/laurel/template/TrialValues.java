package laurel.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a template is tried out with in one language: names, texts of usual length for the other fields, and, for the fields that
 * conditions ask for, no text and every text that one of them compares with. Immutable.
 *
 * @param recipient the field that holds the name
 * @param used the fields that are shown somewhere
 * @param asked the texts of the fields that conditions ask for, the empty one first
 */
record TrialValues(Placeholder recipient, Set<Placeholder> used, Map<Placeholder, List<String>> asked) {
    /** Of the texts that a field is compared with, so many are shown where the field is, the longest ones. */
    private static final int SHOWN = 5;

    static TrialValues of(Template template, Language language, Placeholder recipient) {
        Set<Placeholder> used = new LinkedHashSet<>();
        Map<Placeholder, Set<String>> asked = new LinkedHashMap<>();
        for (Element element : template.elements()) {
            used.addAll(element.placeholders(language));
            element.placement().when().ifPresent(when -> {
                Set<String> texts =
                        asked.computeIfAbsent(when.field(), field -> new LinkedHashSet<>(List.of("", usual(field))));
                when.text().ifPresent(texts::add);
            });
        }
        Map<Placeholder, List<String>> lists = new LinkedHashMap<>();
        asked.forEach((field, texts) -> lists.put(field, List.copyOf(texts)));
        return new TrialValues(recipient, used, lists);
    }

    /** @return every field that is shown filled */
    FieldValues all(String name) {
        FieldValues values = FieldValues.NONE;
        for (Placeholder field : used) values = values.with(field.name(), usual(field));
        return values.with(recipient.name(), name);
    }

    /**
     * @return the values under which an element is there, those of {@link #all} with what its condition needs; and the same with
     *     other texts, and none where none is needed, for each field that it shows and a condition asks for
     */
    List<FieldValues> under(Element element, Language language, String name) {
        FieldValues all = all(name);
        List<FieldValues> values = new ArrayList<>(
                element.placement().when().map(when -> holding(when, all)).orElse(List.of(all)));
        if (values.isEmpty()) return values;
        FieldValues first = values.get(0);
        for (Placeholder field : element.placeholders(language)) {
            if (!asked.containsKey(field) || field.equals(recipient)) continue;
            List<String> texts = new ArrayList<>(asked.get(field));
            texts.sort(Comparator.comparingInt(String::length).reversed());
            texts.stream()
                    .filter(text -> !text.isEmpty())
                    .limit(SHOWN)
                    .forEach(text -> values.add(first.with(field.name(), text)));
            if (!element.needed(language).contains(field)) values.add(first.with(field.name(), ""));
        }
        return values;
    }

    /** @return the first values that fulfil the condition; empty if none do */
    private List<FieldValues> holding(Condition when, FieldValues all) {
        return asked.getOrDefault(when.field(), List.of()).stream()
                .sorted(Comparator.comparing(String::isEmpty))
                .map(text -> all.with(when.field().name(), text))
                .filter(when::holds)
                .limit(1)
                .toList();
    }

    /** A text of usual length, by the field's last word. */
    private static String usual(Placeholder field) {
        String name = field.name();
        if (name.endsWith("name") || name.endsWith("holder")) return "Community Ambassador";
        if (name.endsWith("edition")) return "2023";
        if (name.startsWith("verify"))
            return "Community Ambassador 2023\nMaximiliane\n2023-09-20 – 2024-09-21\nLRL-0001";
        return "21 September 2024";
    }
}
