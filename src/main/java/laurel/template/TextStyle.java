package laurel.template;

/**
 * How a text looks.
 *
 * @param fonts the faces
 * @param size the size wanted, in points
 * @param minimumSize the size below which the text is not shrunk, in points; at most {@code size}
 * @param colour its colour
 * @param letterSpacing extra space after each letter, in em
 * @param lineHeight from baseline to baseline, in em
 * @param wraps when it takes more lines than its words have
 * @param align where lines stand between the box's left and right edge
 * @param verticalAlign where the block stands between the box's upper and lower edge
 */
public record TextStyle(
        FontChain fonts,
        double size,
        double minimumSize,
        Colour colour,
        double letterSpacing,
        double lineHeight,
        Wraps wraps,
        Align align,
        VerticalAlign verticalAlign) {
    /** What a text does that is too long for its lines. */
    public enum Wraps {
        /** It is shrunk down to the minimum size. */
        NEVER,
        /** It is shrunk down to the minimum size; if that does not help, it takes more lines, and the largest size that fits then. */
        LAST,
        /** It takes as many lines as let it have the largest size. */
        PARAGRAPH
    }

    /** Where a line stands. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * Where a block stands. It depends on the size and the number of lines alone, so names of one size share a baseline; only
     * an accent or a tail that would leave the box moves it.
     */
    public enum VerticalAlign {
        /** The first line's capitals touch the upper edge. */
        TOP,
        /** From the first line's capitals to the last baseline, centred. */
        MIDDLE,
        /** The last baseline is the lower edge. */
        BOTTOM
    }

    public TextStyle {
        if (!(size > 0 && size <= 1000)) throw new IllegalArgumentException("size out of range: " + size);
        if (!(minimumSize > 0 && minimumSize <= size)) {
            throw new IllegalArgumentException("minimum size out of range: " + minimumSize);
        }
        if (!(Math.abs(letterSpacing) <= 2))
            throw new IllegalArgumentException("spacing out of range: " + letterSpacing);
        if (!(lineHeight >= 0.5 && lineHeight <= 5)) {
            throw new IllegalArgumentException("line height out of range: " + lineHeight);
        }
    }
}
