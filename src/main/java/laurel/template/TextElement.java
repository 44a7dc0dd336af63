package laurel.template;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Text in a box. It is shrunk to fit, down to the style's minimum size.
 *
 * @param id its name
 * @param box where it must stay
 * @param role HEADING, PARAGRAPH, SIGNATURE or DECORATION
 * @param placement how it stands
 * @param versions its words and looks in each language of the template; an empty text draws nothing
 */
public record TextElement(
        ElementId id, Box box, Meaning.Role role, Placement placement, Map<Language, Version> versions)
        implements Element {
    /** The words in one language and how they look. */
    public record Version(TextPattern pattern, TextStyle style) {}

    /** The field with the signer's name; a signature shows itself only where it is filled. */
    public static final Placeholder SIGNER = new Placeholder("signature.name");

    public TextElement {
        versions = Map.copyOf(versions);
        if (role == Meaning.Role.FIGURE) throw new IllegalArgumentException("a text is no figure: " + id);
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
    public Set<Placeholder> needed(Language language) {
        return version(language).pattern().needed();
    }

    @Override
    public Meaning meaning(Language language) {
        return Meaning.text(role);
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape,
            Function<? super PictureElement, ? extends R> picture) {
        return text.apply(this);
    }
}
