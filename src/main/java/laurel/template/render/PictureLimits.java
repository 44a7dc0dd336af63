package laurel.template.render;

import java.time.Duration;

/**
 * What a picture from elsewhere may cost.
 *
 * @param time how long the work of a second process may take
 * @param megabytes the heap of that process
 */
public record PictureLimits(Duration time, int megabytes) {
    /** Of PNG, JPEG and PDF files. */
    static final int FILE_BYTES = 25 << 20;
    /** Of SVG files. */
    static final int SVG_BYTES = 1 << 20;
    /** Width times height; A4 at 600 dpi has 34.8 million. */
    static final long PIXELS = 40_000_000;
    /** Pages of a PDF file. */
    static final int PAGES = 10;
    /** The longest side of a page, in points; ISO 32000-1, annex C.2. */
    static final double SIDE = 14_400;
    /** Elements of an SVG file, every {@code use} counted as what it stands for. */
    static final long ELEMENTS = 5_000;
    /** The unpacked length of a content, a font or an image's data. */
    static final int STREAM_BYTES = 192 << 20;

    public PictureLimits {
        if (time.isNegative() || time.isZero()) throw new IllegalArgumentException("no time: " + time);
        if (megabytes < 64) throw new IllegalArgumentException("too little memory: " + megabytes);
    }

    /** @return 20 seconds and 512 MB */
    public static PictureLimits standard() {
        return new PictureLimits(Duration.ofSeconds(20), 512);
    }

    /**
     * For drawing what was looked through before: nobody's harm, but work that grows with the pixels.
     *
     * @return a minute and 512 MB, and 10 seconds and 8 MB for each million pixels
     */
    static PictureLimits drawing(long pixels) {
        long millions = (pixels + 999_999) / 1_000_000;
        return new PictureLimits(Duration.ofSeconds(60 + 10 * millions), (int) (512 + 8 * millions));
    }

    public PictureLimits withTime(Duration other) {
        return new PictureLimits(other, megabytes);
    }
}
