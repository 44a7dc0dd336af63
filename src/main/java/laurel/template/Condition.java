package laurel.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an element is there at all: {@code term.text} if the field has a text, {@code !term.text} if it has none, {@code
 * role.name = leader} and {@code role.name != leader} by what the text is.
 *
 * @param field whose text decides
 * @param text what the text is compared with, exactly; empty if only its being there counts
 * @param negated whether the element is there where the rest does not hold
 */
public record Condition(Placeholder field, Optional<String> text, boolean negated) {
    private static final Pattern FILLED = Pattern.compile("(!?)\\s*(\\S+)");
    private static final Pattern COMPARED = Pattern.compile("(\\S+)\\s*(!?)=\\s*([^\\s=].*)");

    /** @throws IllegalArgumentException unless the source has one of the four forms */
    public static Condition parse(String source) {
        Matcher compared = COMPARED.matcher(source.strip());
        if (compared.matches()) {
            boolean negated = !compared.group(2).isEmpty();
            return new Condition(new Placeholder(compared.group(1)), Optional.of(compared.group(3)), negated);
        }
        Matcher filled = FILLED.matcher(source.strip());
        if (!filled.matches()) throw new IllegalArgumentException("not a condition: " + source);
        return new Condition(
                new Placeholder(filled.group(2)),
                Optional.empty(),
                !filled.group(1).isEmpty());
    }

    /** @return it as it is written in a template */
    @Override
    public String toString() {
        String sign = negated ? "!" : "";
        return text.map(wanted -> field + " " + sign + "= " + wanted).orElse(sign + field);
    }

    public boolean holds(FieldValues values) {
        Optional<String> found = values.text(field);
        boolean plain = text.isEmpty() ? found.isPresent() : found.equals(text);
        return plain != negated;
    }
}
