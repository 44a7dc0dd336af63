package laurel.template;

import java.util.Set;
import java.util.function.Function;

/** One thing on a template's page. */
public sealed interface Element permits TextElement, QrElement, ShapeElement {
    /** @return its name, unique in the template */
    ElementId id();

    /** @return the placeholders that it shows in that language, whether they must be filled or not */
    Set<Placeholder> placeholders(Language language);

    <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape);
}
