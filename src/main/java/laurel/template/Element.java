package laurel.template;

import java.util.Set;
import java.util.function.Function;

/** One thing on a template's page. */
public sealed interface Element permits TextElement, QrElement, ShapeElement, PictureElement {
    /** @return its name, unique in the template */
    ElementId id();

    /** @return how and when it stands on the page */
    Placement placement();

    /** @return the placeholders that it shows in that language, whether they must be filled or not */
    Set<Placeholder> placeholders(Language language);

    /** @return the placeholders without which it cannot be shown in that language */
    Set<Placeholder> needed(Language language);

    /** @return what it is in a document that is read aloud */
    Meaning meaning(Language language);

    /** @return whether it is what a digital signature shows, and so no part of the page itself */
    default boolean isSignature() {
        return this instanceof TextElement text && text.role() == Meaning.Role.SIGNATURE;
    }

    /** @return whether it looks the same on every certificate of that language */
    default boolean isFixed(Language language) {
        return placement().when().isEmpty() && placeholders(language).isEmpty();
    }

    <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape,
            Function<? super PictureElement, ? extends R> picture);
}
