package laurel.template;

import java.util.Optional;

/**
 * The elements of a page above each other, seen at one point (in points from the page's top left corner), as far as that can be
 * told without drawing. Immutable.
 *
 * @param page whose elements they are
 */
record Stack(TemplatePage page) {
    private static final Colour PAPER = new Colour(0xffffff);
    /** From this opacity on, hardly anything of what is below can be seen. */
    private static final double OPAQUE = 0.9;

    /** @return the colour below the element; nothing where a picture or something to be seen through is below */
    Optional<Colour> colourBelow(Element element, double x, double y) {
        for (int i = page.elements().indexOf(element) - 1; i >= 0; i--) {
            Element below = page.elements().get(i);
            if (!reaches(below, x, y)) continue;
            return below.placement().when().isPresent() ? Optional.empty() : colour(below, x, y);
        }
        return page.background().isEmpty() ? Optional.of(PAPER) : Optional.empty();
    }

    /** @return the first element above that hides the point whenever the element is there */
    Optional<Element> hiding(Element element, double x, double y) {
        Optional<Condition> when = element.placement().when();
        return page.elements().stream()
                .skip(page.elements().indexOf(element) + 1L)
                .filter(above -> above.placement().when().isEmpty()
                        || above.placement().when().equals(when))
                .filter(above -> isOpaque(above) && reaches(above, x, y))
                .findFirst();
    }

    /** Letters and codes hide too little to count. */
    private static boolean reaches(Element element, double pageX, double pageY) {
        double[] point = upright(element, pageX, pageY);
        double x = point[0];
        double y = point[1];
        return element.fold(
                text -> false,
                qr -> false,
                shape -> shape.paint().fill().isPresent()
                        && Winding.holds(shape.figure().outline(), x, y),
                picture -> {
                    Box box = picture.covered();
                    return x >= box.x().points()
                            && x <= box.right()
                            && y >= box.y().points()
                            && y <= box.bottom();
                });
    }

    private static boolean isOpaque(Element element) {
        return element.fold(
                text -> false,
                qr -> false,
                shape -> shape.paint().opacity() >= OPAQUE,
                picture -> picture.placement().opacity() >= OPAQUE
                        && picture.picture().isSolid());
    }

    private static Optional<Colour> colour(Element element, double pageX, double pageY) {
        double[] point = upright(element, pageX, pageY);
        return element.fold(
                text -> Optional.<Colour>empty(),
                qr -> Optional.<Colour>empty(),
                shape -> shape.paint().opacity() < 1
                        ? Optional.<Colour>empty()
                        : shape.paint().fill().map(fill -> fill.colourAt(point[0], point[1])),
                picture -> Optional.<Colour>empty());
    }

    /** @return where the point is on the element before it was turned */
    private static double[] upright(Element element, double x, double y) {
        if (!element.placement().isTurned()) return new double[] {x, y};
        double[] middle = ElementLayout.middle(element);
        return turned(x, y, -element.placement().rotation(), middle[0], middle[1]);
    }

    /** @return the point after a turn clockwise about the middle */
    static double[] turned(double x, double y, double degrees, double middleX, double middleY) {
        double angle = Math.toRadians(degrees);
        double dx = x - middleX;
        double dy = y - middleY;
        return new double[] {
            middleX + dx * Math.cos(angle) - dy * Math.sin(angle), middleY + dx * Math.sin(angle) + dy * Math.cos(angle)
        };
    }
}
