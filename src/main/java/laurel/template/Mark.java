package laurel.template;

import java.util.function.Function;

/** Something to draw, in its final place: points from the page's top left corner, y downwards. */
public sealed interface Mark {
    /** @return the element that it came from */
    ElementId element();

    <R> R fold(
            Function<? super Text, ? extends R> text,
            Function<? super Shape, ? extends R> shape,
            Function<? super Qr, ? extends R> qr);

    /**
     * A line of text.
     *
     * @param x where the line starts
     * @param baseline where its baseline is
     * @param size the size in points
     */
    record Text(ElementId element, ShapedLine line, double x, double baseline, double size, Colour colour)
            implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr) {
            return text.apply(this);
        }
    }

    /** A shape. */
    record Shape(ElementId element, Outline outline, Paint paint) implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr) {
            return shape.apply(this);
        }
    }

    /**
     * A QR code.
     *
     * @param x the left edge of its first module, the quiet zone left out
     * @param y the upper edge of its first module
     * @param module the length of a module's side
     */
    record Qr(ElementId element, QrCode code, double x, double y, double module, Colour colour) implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr) {
            return qr.apply(this);
        }
    }
}
