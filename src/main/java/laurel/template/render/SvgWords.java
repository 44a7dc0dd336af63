package laurel.template.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements, attributes and properties of SVG that come out as everybody else draws them, and their values: whatever is not
 * here is refused. Compared with librsvg, one by one.
 */
final class SvgWords {
    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final String FIXED = NUMBER + "(?:px|pt|pc|mm|cm|in)?";
    private static final String LENGTH = NUMBER + "(?:px|pt|pc|mm|cm|in|%)?";
    private static final String NUMBERS = NUMBER + "(?:[\\s,]+" + NUMBER + ")*";
    private static final String CHANNELS = "\\(\\s*[\\d.]+%?(?:\\s*,\\s*[\\d.]+%?){2,3}\\s*\\)";
    private static final String COLOUR = "#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|rgba?" + CHANNELS;
    private static final String TURN = "(?:translate|rotate|scale|skewX|skewY|matrix)\\s*\\(\\s*" + NUMBERS + "\\s*\\)";

    private static final Set<String> COLOURS = Set.of("""
            aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
            cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
            darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
            darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
            firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
            hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
            lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
            lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
            mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
            midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
            palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
            rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
            slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
            yellowgreen transparent currentcolor""".split("\\s+"));

    /**
     * @param pattern of the values that come out right
     * @param expected how a problem tells them
     */
    record Values(Pattern pattern, String expected) {
        boolean hold(String value) {
            return pattern.matcher(value).matches();
        }

        private static Values of(String pattern, String expected) {
            return new Values(Pattern.compile("\\s*(?:" + pattern + ")\\s*"), expected);
        }

        private static Values oneOf(String... words) {
            return of(String.join("|", words), String.join(", ", words));
        }
    }

    private static final Values ANY = Values.of("(?s).*", "");
    private static final Values A_NUMBER = Values.of(NUMBER, "0.5");
    private static final Values A_LENGTH = Values.of(LENGTH + "|auto", "12.5, 12.5mm, 50%");
    private static final Values A_FIXED = Values.of(FIXED, "12.5, 12.5mm");
    private static final Values SOME_NUMBERS = Values.of(NUMBERS + "|", "1 2");
    private static final Values A_TURN = Values.of("none|(?:" + TURN + "[\\s,]*)*", "translate(1 2) rotate(30)");
    private static final Values UNITS = Values.oneOf("userSpaceOnUse", "objectBoundingBox");
    private static final Values A_COLOUR =
            Values.of("(?i:" + COLOUR + "|" + String.join("|", COLOURS) + ")", "#rrggbb, rgb(1, 2, 3), gold");
    private static final Values A_PAINT = Values.of(
            "none|url\\(.*|(?i:" + COLOUR + "|" + String.join("|", COLOURS) + ")", "none, #rrggbb, gold, url(#id)");
    private static final Values A_REFERENCE = Values.of("none|url\\(.*\\)", "none, url(#id)");

    private static final String BOX = "x y width height ";
    private static final String GRADIENT = "gradientUnits gradientTransform spreadMethod href ";
    private static final String PRIMITIVE = "in result ";
    private static final Map<String, Set<String>> ELEMENTS = new HashMap<>();
    private static final Map<String, Values> ATTRIBUTES = new HashMap<>();
    private static final Map<String, Values> PROPERTIES = new HashMap<>();
    /** Say nothing about how it looks, or nothing that a page shows. */
    private static final Set<String> SILENT = Set.of("""
            id class lang role tabindex version baseProfile target type media requiredFeatures xml:space content-style-type
            contentStyleType contentScriptType zoomAndPan pointer-events cursor shape-rendering text-rendering color-rendering
            enable-background line-height color-profile rel download focusable""".split("\\s+"));

    static {
        elements("g defs", "");
        elements("a", "href");
        elements("svg", BOX + "viewBox preserveAspectRatio");
        elements("symbol", "viewBox preserveAspectRatio");
        elements("use", BOX + "href");
        elements("rect", BOX + "rx ry");
        elements("circle", "cx cy r");
        elements("ellipse", "cx cy rx ry");
        elements("line", "x1 y1 x2 y2");
        elements("polyline polygon", "points");
        elements("path", "d");
        elements("image", BOX + "href preserveAspectRatio");
        elements("text tspan", "x y dx dy");
        elements("linearGradient", GRADIENT + "x1 y1 x2 y2");
        elements("radialGradient", GRADIENT + "cx cy r fx fy fr");
        elements("stop", "offset");
        elements("clipPath", "clipPathUnits");
        elements("mask", BOX + "maskUnits maskContentUnits");
        elements("pattern", BOX + "patternUnits patternContentUnits patternTransform viewBox preserveAspectRatio href");
        elements("filter", BOX + "filterUnits");
        elements("feGaussianBlur", PRIMITIVE + "stdDeviation");
        elements("feOffset", PRIMITIVE + "dx dy");
        elements("feMerge", "result");
        elements("feMergeNode", "in");
        elements("feFlood", "result");
        elements("feColorMatrix", PRIMITIVE + "type values");
        elements("feComposite", PRIMITIVE + "in2 operator");
        elements("feBlend", PRIMITIVE + "in2 mode");
        for (String name : "g a use rect circle ellipse line polyline polygon path image text".split(" ", -1))
            allowed(name).add("transform");

        all(ATTRIBUTES, "x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr dx dy", A_LENGTH);
        all(ATTRIBUTES, "transform gradientTransform patternTransform", A_TURN);
        all(ATTRIBUTES, "gradientUnits clipPathUnits maskUnits maskContentUnits patternUnits", UNITS);
        all(ATTRIBUTES, "patternContentUnits filterUnits", UNITS);
        all(ATTRIBUTES, "viewBox points stdDeviation values", SOME_NUMBERS);
        all(ATTRIBUTES, "href d result", ANY);
        all(ATTRIBUTES, "offset", Values.of(NUMBER + "%?", "0.5, 50%"));
        all(
                ATTRIBUTES,
                "in in2",
                Values.of("(?!BackgroundImage|BackgroundAlpha|FillPaint|StrokePaint).*", "SourceGraphic"));
        all(ATTRIBUTES, "operator", Values.oneOf("over", "in", "out"));
        all(ATTRIBUTES, "mode", Values.oneOf("normal"));
        all(ATTRIBUTES, "type", Values.oneOf("matrix"));
        all(ATTRIBUTES, "spreadMethod", Values.oneOf("pad", "reflect", "repeat"));
        all(
                ATTRIBUTES,
                "preserveAspectRatio",
                Values.of("none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max)(?:\\s+(?:meet|slice))?", "xMidYMid meet"));

        all(PROPERTIES, "fill stroke", A_PAINT);
        all(PROPERTIES, "color stop-color flood-color", A_COLOUR);
        all(PROPERTIES, "opacity fill-opacity stroke-opacity stop-opacity flood-opacity stroke-miterlimit", A_NUMBER);
        all(PROPERTIES, "stroke-width stroke-dashoffset", Values.of(LENGTH, "12.5, 12.5mm, 50%"));
        all(PROPERTIES, "stroke-dasharray", Values.of("none|" + LENGTH + "(?:[\\s,]+" + LENGTH + ")*", "none, 4 2"));
        all(PROPERTIES, "fill-rule clip-rule", Values.oneOf("nonzero", "evenodd"));
        all(PROPERTIES, "stroke-linecap", Values.oneOf("butt", "round", "square"));
        all(PROPERTIES, "stroke-linejoin", Values.oneOf("miter", "round", "bevel"));
        all(
                PROPERTIES,
                "paint-order",
                Values.of("normal|(?:fill|stroke|markers)(?:\\s+(?:fill|stroke|markers))*", "normal, stroke"));
        all(PROPERTIES, "visibility", Values.oneOf("visible", "hidden", "collapse"));
        all(PROPERTIES, "display", ANY);
        all(PROPERTIES, "overflow", Values.oneOf("visible", "hidden"));
        all(PROPERTIES, "mask clip-path filter", A_REFERENCE);
        all(PROPERTIES, "mask-type", Values.oneOf("luminance", "alpha"));
        all(PROPERTIES, "color-interpolation color-interpolation-filters", Values.oneOf("sRGB", "auto"));
        all(PROPERTIES, "text-anchor", Values.oneOf("start", "middle", "end"));
        all(PROPERTIES, "font-family", ANY);
        all(PROPERTIES, "font-size", A_FIXED);
        all(PROPERTIES, "font-weight", Values.of("normal|bold|[1-9]00", "normal, bold, 600"));
        all(PROPERTIES, "letter-spacing", Values.of("normal|" + FIXED, "normal, 0.5"));
        all(PROPERTIES, "font-style font-variant font-stretch", Values.of("normal|100%", "normal"));
        all(PROPERTIES, "font-variant-ligatures font-variant-caps font-variant-numeric", Values.oneOf("normal"));
        all(
                PROPERTIES,
                "font-variant-alternates font-variant-east-asian font-variant-position",
                Values.oneOf("normal"));
        all(PROPERTIES, "font-kerning image-rendering", Values.oneOf("auto", "optimizeQuality"));
        all(PROPERTIES, "word-spacing baseline-shift", Values.of("normal|baseline|0(?:px)?", "0"));
        all(PROPERTIES, "dominant-baseline alignment-baseline", Values.oneOf("auto", "baseline", "alphabetic"));
        all(
                PROPERTIES,
                "text-decoration text-decoration-line text-transform vector-effect transform",
                Values.oneOf("none"));
        all(PROPERTIES, "marker marker-start marker-mid marker-end", Values.oneOf("none"));
        all(PROPERTIES, "mix-blend-mode white-space", Values.oneOf("normal"));
        all(PROPERTIES, "isolation", Values.oneOf("auto", "isolate"));
        all(PROPERTIES, "writing-mode", Values.oneOf("lr-tb", "lr", "horizontal-tb"));
        all(PROPERTIES, "direction", Values.oneOf("ltr"));
        all(PROPERTIES, "unicode-bidi", Values.oneOf("normal", "embed"));
        all(PROPERTIES, "text-align text-indent", Values.of("start|left|0(?:px)?", "start"));
    }

    private SvgWords() {}

    private static void elements(String names, String attributes) {
        for (String name : names.split(" ", -1)) {
            for (String attribute : attributes.split(" ", -1)) allowed(name).add(attribute);
        }
    }

    private static Set<String> allowed(String element) {
        return ELEMENTS.computeIfAbsent(element, any -> new HashSet<>());
    }

    private static void all(Map<String, Values> map, String names, Values values) {
        for (String name : names.split(" ", -1)) map.put(name, values);
    }

    static boolean isElement(String name) {
        return ELEMENTS.containsKey(name);
    }

    /** @return whether style sheets may set it */
    static boolean isProperty(String name) {
        return PROPERTIES.containsKey(name) || (SILENT.contains(name) && name.contains("-"));
    }

    /** @return whether the attribute says nothing about the picture */
    static boolean isSilent(String attribute) {
        return SILENT.contains(attribute)
                || attribute.startsWith("on")
                || attribute.startsWith("data-")
                || attribute.startsWith("aria-")
                || attribute.startsWith("-");
    }

    /** @return the values that the attribute may have on that element; empty if it may not be there */
    static Optional<Values> values(String element, String attribute) {
        if (ELEMENTS.getOrDefault(element, Set.of()).contains(attribute)) {
            return Optional.ofNullable(ATTRIBUTES.get(attribute));
        }
        return Optional.ofNullable(PROPERTIES.get(attribute));
    }
}
