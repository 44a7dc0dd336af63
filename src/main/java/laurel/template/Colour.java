package laurel.template;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour in sRGB.
 *
 * @param rgb {@code 0xRRGGBB}
 */
public record Colour(int rgb) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if (rgb >>> 24 != 0) throw new IllegalArgumentException("colour out of range: " + rgb);
    }

    /** @throws IllegalArgumentException unless the text is {@code #rrggbb} */
    public static Colour parse(String text) {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not a colour: " + text);
        return new Colour(Integer.parseInt(text.substring(1), 16));
    }

    /** @return 0 to 255 */
    public int red() {
        return rgb >> 16;
    }

    /** @return 0 to 255 */
    public int green() {
        return rgb >> 8 & 0xff;
    }

    /** @return 0 to 255 */
    public int blue() {
        return rgb & 0xff;
    }

    /** @return the contrast with another colour, 1 to 21 (WCAG 2.1, contrast ratio) */
    double contrast(Colour other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** @return how bright it is, 0 to 1 (WCAG 2.1, relative luminance) */
    double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
