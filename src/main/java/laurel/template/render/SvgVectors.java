package laurel.template.render;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a drawing keeps its looks as vectors of PDF. Masks, filters, patterns and pictures do not on the way that it
 * takes, nor do gradients that are stretched, mirrored or repeated.
 */
final class SvgVectors {
    private static final Set<String> PIXELS = Set.of("mask", "filter", "pattern", "image");
    private static final Pattern TURN = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");
    private static final double SAME = 1e-6;

    private Optional<SvgElement> pixels = Optional.empty();
    private Optional<SvgElement> gradient = Optional.empty();
    private boolean stretched;

    private SvgVectors() {}

    /** @return the first element that has to be drawn as pixels; empty if there is none */
    static Optional<SvgElement> exception(SvgElement root) {
        SvgVectors vectors = new SvgVectors();
        root.each(vectors::look);
        return vectors.stretched ? vectors.pixels.or(() -> vectors.gradient) : vectors.pixels;
    }

    private void look(SvgElement element) {
        if (PIXELS.contains(element.name()) || (isGradient(element) && !isPlain(element))) {
            if (pixels.isEmpty()) pixels = Optional.of(element);
        }
        if (isGradient(element) && gradient.isEmpty()) gradient = Optional.of(element);
        stretched |= !keepsAngles(element.get("transform"))
                || element.get("preserveAspectRatio").startsWith("none");
    }

    private static boolean isGradient(SvgElement element) {
        return element.is("linearGradient") || element.is("radialGradient");
    }

    private static boolean isPlain(SvgElement gradient) {
        boolean users = gradient.get("gradientUnits").equals("userSpaceOnUse");
        boolean along = gradient.is("linearGradient")
                && !gradient.has("gradientTransform")
                && (same(part(gradient.get("x1", "0")), part(gradient.get("x2", "1")))
                        || same(part(gradient.get("y1", "0")), part(gradient.get("y2", "0"))));
        return gradient.get("spreadMethod", "pad").equals("pad")
                && !gradient.has("fr")
                && keepsAngles(gradient.get("gradientTransform"))
                && (users || along);
    }

    private static double part(String length) {
        return length.endsWith("%") ? SvgLength.of(length.replace("%", "")) / 100 : SvgLength.of(length);
    }

    /** @return whether circles stay circles */
    private static boolean keepsAngles(String transform) {
        Matcher turns = TURN.matcher(transform);
        while (turns.find()) {
            double[] n = Arrays.stream(turns.group(2).strip().split("[\\s,]+", -1))
                    .mapToDouble(SvgLength::of)
                    .toArray();
            boolean keeps = switch (turns.group(1)) {
                case "translate", "rotate" -> true;
                case "scale" -> n.length < 2 || same(Math.abs(n[0]), Math.abs(n[1]));
                case "matrix" ->
                    n.length == 6
                            && same(Math.hypot(n[0], n[1]), Math.hypot(n[2], n[3]))
                            && Math.abs(n[0] * n[2] + n[1] * n[3]) <= SAME * (n[0] * n[0] + n[1] * n[1]);
                default -> false;
            };
            if (!keeps) return false;
        }
        return true;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
}
