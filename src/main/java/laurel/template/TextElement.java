package laurel.template;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Text in a box. It is shrunk to fit, down to the style's minimum size.
 *
 * @param id its name
 * @param box where it must stay
 * @param versions its words and looks in each language of the template; an empty text draws nothing
 */
public record TextElement(ElementId id, Box box, Map<Language, Version> versions) implements Element {
    /** The words in one language and how they look. */
    public record Version(TextPattern pattern, TextStyle style) {}

    public TextElement {
        versions = Map.copyOf(versions);
    }

    /** @throws IllegalArgumentException if the template does not speak that language */
    public Version version(Language language) {
        Version version = versions.get(language);
        if (version == null) throw new IllegalArgumentException(id + " has no text in " + language);
        return version;
    }

    @Override
    public Set<Placeholder> placeholders(Language language) {
        return version(language).pattern().placeholders();
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape) {
        return text.apply(this);
    }
}
