package laurel.template;

import java.util.Set;
import java.util.function.Function;

/**
 * A QR code (ISO/IEC 18004), error correction M, with its quiet zone of four modules inside the box.
 *
 * @param id its name
 * @param box the square that holds code and quiet zone; of a longer side the middle is used
 * @param pattern what it says
 * @param colour the dark modules' colour
 */
public record QrElement(ElementId id, Box box, TextPattern pattern, Colour colour) implements Element {
    @Override
    public Set<Placeholder> placeholders(Language language) {
        return pattern.placeholders();
    }

    @Override
    public <R> R fold(
            Function<? super TextElement, ? extends R> text,
            Function<? super QrElement, ? extends R> qr,
            Function<? super ShapeElement, ? extends R> shape) {
        return qr.apply(this);
    }
}
