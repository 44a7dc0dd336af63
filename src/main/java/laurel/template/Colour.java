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

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
