package laurel.template.render;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of SVG files in CSS pixels, of which 96 are an inch. */
final class SvgLength {
    private static final Pattern LENGTH =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*([a-z]*)\\s*");
    private static final Map<String, Double> UNITS =
            Map.of("", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4);

    private SvgLength() {}

    /** @return 0 for what is no length, or depends on something else */
    static double of(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches() || !UNITS.containsKey(matcher.group(2))) return 0;
        return Double.parseDouble(matcher.group(1)) * UNITS.get(matcher.group(2));
    }
}
