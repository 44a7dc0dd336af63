package laurel.template;

import laurel.kernel.Sha256;

/**
 * A picture that was looked through and found fit to be drawn: its size is known and within limits, and it holds nothing but
 * a picture. Immutable; equal if kind and content are.
 */
public final class Picture {
    /** What the content is. */
    public enum Kind {
        PNG,
        JPEG,
        /** One page of vectors, without anything that acts or calls. */
        PDF
    }

    /** Place of the colour type in a PNG file (PNG, 11.2.2). */
    private static final int PNG_COLOURS = 25;
    /** Three colours without opacity. */
    private static final int PNG_RGB = 2;

    private final String name;
    private final Kind kind;
    private final byte[] content;
    private final double width;
    private final double height;
    private final String hash;

    /**
     * @param name of its file, for people
     * @param width in pixels; of PDF in points
     * @param height in the same unit
     */
    public Picture(String name, Kind kind, byte[] content, double width, double height) {
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("empty picture: " + name);
        this.name = name;
        this.kind = kind;
        this.content = content.clone();
        this.width = width;
        this.height = height;
        this.hash = Sha256.hex(content);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** @return a copy of the file's bytes */
    public byte[] content() {
        return content.clone();
    }

    /** @return in pixels; of PDF in points */
    public double width() {
        return width;
    }

    /** @return in the unit of {@link #width} */
    public double height() {
        return height;
    }

    /** @return SHA-256 of the content, lower-case hexadecimal */
    public String hash() {
        return hash;
    }

    /** @return whether surely nothing can be seen through it */
    boolean isSolid() {
        return switch (kind) {
            case JPEG -> true;
            case PNG -> content.length > PNG_COLOURS && content[PNG_COLOURS] == PNG_RGB;
            case PDF -> false;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && kind == that.kind && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
