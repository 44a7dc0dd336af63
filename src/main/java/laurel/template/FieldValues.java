package laurel.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts for the gaps of one certificate, exactly as they are to be printed. Immutable; more fields than a template
 * needs do no harm.
 *
 * @param texts the text by placeholder
 */
public record FieldValues(Map<Placeholder, String> texts) {
    public static final FieldValues NONE = new FieldValues(Map.of());

    public FieldValues {
        texts = Map.copyOf(texts);
    }

    public FieldValues with(String name, String text) {
        Map<Placeholder, String> more = new HashMap<>(texts);
        more.put(new Placeholder(name), text);
        return new FieldValues(more);
    }

    public FieldValues without(Placeholder placeholder) {
        Map<Placeholder, String> fewer = new HashMap<>(texts);
        fewer.remove(placeholder);
        return new FieldValues(fewer);
    }

    /** @return the text, or nothing if there is none or only blanks */
    public Optional<String> text(Placeholder placeholder) {
        return Optional.ofNullable(texts.get(placeholder)).filter(text -> !text.isBlank());
    }
}
