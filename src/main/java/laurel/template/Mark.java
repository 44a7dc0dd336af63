package laurel.template;

import java.util.function.Function;

/** Something to draw, in its final place: points from the page's top left corner, y downwards. */
public sealed interface Mark {
    /** @return the element that it came from */
    ElementId element();

    <R> R fold(
            Function<? super Text, ? extends R> text,
            Function<? super Shape, ? extends R> shape,
            Function<? super Qr, ? extends R> qr,
            Function<? super Image, ? extends R> image,
            Function<? super Turned, ? extends R> turned);

    /**
     * A line of text.
     *
     * @param x where the line starts
     * @param baseline where its baseline is
     * @param size the size in points
     * @param opacity 0 to 1
     */
    record Text(
            ElementId element, ShapedLine line, double x, double baseline, double size, Colour colour, double opacity)
            implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr,
                Function<? super Image, ? extends R> image,
                Function<? super Turned, ? extends R> turned) {
            return text.apply(this);
        }
    }

    /** A shape. */
    record Shape(ElementId element, Outline outline, Paint paint) implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr,
                Function<? super Image, ? extends R> image,
                Function<? super Turned, ? extends R> turned) {
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
                Function<? super Qr, ? extends R> qr,
                Function<? super Image, ? extends R> image,
                Function<? super Turned, ? extends R> turned) {
            return qr.apply(this);
        }
    }

    /**
     * A picture.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param opacity 0 to 1
     */
    record Image(ElementId element, Picture picture, double x, double y, double width, double height, double opacity)
            implements Mark {
        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr,
                Function<? super Image, ? extends R> image,
                Function<? super Turned, ? extends R> turned) {
            return image.apply(this);
        }
    }

    /**
     * Another mark, turned.
     *
     * @param mark what is turned
     * @param degrees clockwise
     * @param x of the point about which it is turned
     * @param y of that point
     */
    record Turned(Mark mark, double degrees, double x, double y) implements Mark {
        @Override
        public ElementId element() {
            return mark.element();
        }

        @Override
        public <R> R fold(
                Function<? super Text, ? extends R> text,
                Function<? super Shape, ? extends R> shape,
                Function<? super Qr, ? extends R> qr,
                Function<? super Image, ? extends R> image,
                Function<? super Turned, ? extends R> turned) {
            return turned.apply(this);
        }
    }
}
