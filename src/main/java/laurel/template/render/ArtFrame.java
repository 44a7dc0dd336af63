package laurel.template.render;

/**
 * How a vector lies on the pixels of a page: it is drawn for these very pixels, so that none of them is mixed from others.
 *
 * @param columns of pixels that it touches
 * @param rows of pixels that it touches
 * @param left where it begins in them, in pixels
 * @param top where it begins in them, in pixels
 * @param width its own, in pixels
 * @param height its own, in pixels
 * @param filling whether the last row, in which it ends, repeats the one above it, so that nothing shines through
 */
record ArtFrame(int columns, int rows, double left, double top, double width, double height, boolean filling) {
    /** What is less beyond the edge of a pixel comes from calculating. */
    private static final double NOTHING = 1e-6;

    /** @return the whole of so many pixels */
    static ArtFrame whole(int columns, int rows) {
        return new ArtFrame(columns, rows, 0, 0, columns, rows, false);
    }

    /** @return the pixels of a page that a place touches, the first of them at {@link #first} of its left and top */
    static ArtFrame at(double left, double top, double width, double height) {
        int columns = (int) Math.ceil(left + width - NOTHING) - first(left);
        int rows = (int) Math.ceil(top + height - NOTHING) - first(top);
        return new ArtFrame(
                Math.max(1, columns), Math.max(1, rows), left - first(left), top - first(top), width, height, false);
    }

    /** @return the same, filling its last row if it ends within it */
    ArtFrame fillingRows() {
        return new ArtFrame(columns, rows, left, top, width, height, top + height < rows - NOTHING);
    }

    /** @return the pixel in which a place begins */
    static int first(double place) {
        return (int) Math.floor(place + NOTHING);
    }

    long pixels() {
        return (long) columns * rows;
    }
}
