package laurel.template;

import java.util.Set;
import java.util.function.Function;

/**
 * A drawn shape, the same on every certificate.
 *
 * @param id its name
 * @param figure what is drawn
 * @param paint how it is filled and stroked
 */
public record ShapeElement(ElementId id, Figure figure, Paint paint) implements Element {
    @Override
    public Set<Placeholder> placeholders(Language language) {
        return Set.of();
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape) {
        return shape.apply(this);
    }
}
