package laurel.template;

import java.util.Set;
import java.util.function.Function;

/**
 * A drawn shape, the same on every certificate.
 *
 * @param id its name
 * @param figure what is drawn
 * @param paint how it is filled and stroked
 * @param placement how it stands
 */
public record ShapeElement(ElementId id, Figure figure, Paint paint, Placement placement) implements Element {
    @Override
    public Set<Placeholder> placeholders(Language language) {
        return Set.of();
    }

    @Override
    public Set<Placeholder> needed(Language language) {
        return Set.of();
    }

    @Override
    public Meaning meaning(Language language) {
        return Meaning.DECORATION;
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape,
            Function<? super PictureElement, ? extends R> picture) {
        return shape.apply(this);
    }
}
