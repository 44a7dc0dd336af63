package laurel.template.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.template.render.PictureReport.Remark;

/**
 * Finds everything in an SVG file that would not come out as everybody else draws it, by {@link SvgWords} and by where it
 * stands, and leaves out what has no effect. Style sheets must have been brought to the elements before.
 */
final class SvgRules {
    private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?#([^'\")]+)['\"]?\\s*\\).*");
    private static final Pattern GREY = Pattern.compile(
            "none|black|white|gr[ae]y|(?:dark|light|dim)gr[ae]y|silver|gainsboro|whitesmoke|transparent|url\\(.*|"
                    + "#([0-9a-f])\\1\\1[0-9a-f]?|#([0-9a-f]{2})\\2\\2(?:[0-9a-f]{2})?|rgba?\\(\\s*([\\d.]+%?)\\s*,\\s*\\3\\s*,\\s*\\3.*",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_INHERITED =
            Set.of("opacity", "mask", "clip-path", "filter", "overflow", "stop-color", "stop-opacity");
    private static final Set<String> DRAWN = Set.of(
            "g",
            "a",
            "svg",
            "symbol",
            "use",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "image",
            "text");
    private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");
    private static final Set<String> PAINTS = Set.of("linearGradient", "radialGradient", "pattern");

    private final SvgTree tree;
    private final Map<String, SvgElement> named;
    private final List<Remark> remarks;

    private SvgRules(SvgTree tree, List<Remark> remarks) {
        this.tree = tree;
        this.named = tree.named();
        this.remarks = remarks;
    }

    static void check(SvgTree tree, List<Remark> remarks) {
        new SvgRules(tree, remarks).check(tree.root());
    }

    private void check(SvgElement element) {
        if (!SvgWords.isElement(element.name())) {
            remarks.add(Remark.error("template.svg.element", element.line(), element.described()));
            return;
        }
        for (Map.Entry<String, String> attribute :
                List.copyOf(element.attributes().entrySet())) {
            attribute(element, attribute.getKey(), attribute.getValue());
        }
        element.children().removeIf(child -> child.get("display").equals("none"));
        places(element);
        for (SvgElement child : element.elements()) check(child);
    }

    private void attribute(SvgElement element, String name, String value) {
        if (SvgWords.isSilent(name)) {
            if (!Set.of("id", "xml:space").contains(name)) element.remove(name);
            return;
        }
        Optional<SvgWords.Values> values = SvgWords.values(element.name(), name);
        boolean inherits = value.equals("inherit") && !NOT_INHERITED.contains(name) && SvgWords.isProperty(name);
        if (values.isEmpty()) {
            remarks.add(Remark.error("template.svg.attribute", element.line(), element.described(), name, value));
        } else if (inherits || name.equals("display")) {
            if (!value.equals("none")) element.remove(name);
        } else if (!values.get().hold(value)) {
            refuse(element, name, values.get().expected(), value);
        } else {
            element.set(name, plain(element, name, value));
        }
    }

    private void refuse(SvgElement element, String name, String expected, String found) {
        remarks.add(Remark.error("template.svg.value", element.line(), element.described(), name, expected, found));
    }

    /** @return the value as every program reads it: colours in small letters, references without a second choice */
    private String plain(SvgElement element, String name, String value) {
        Matcher url = URL.matcher(value);
        if (name.equals("href")) {
            if (value.startsWith("#")) refers(element, name, value.substring(1), targets(element));
            return value;
        }
        if (!url.matches()) return value.startsWith("url(") ? unresolved(element, name, value) : small(name, value);
        refers(
                element,
                name,
                url.group(1),
                switch (name) {
                    case "mask" -> Set.of("mask");
                    case "clip-path" -> Set.of("clipPath");
                    case "filter" -> Set.of("filter");
                    default -> PAINTS;
                });
        return "url(#" + url.group(1) + ")";
    }

    private static String small(String name, String value) {
        boolean colour = name.equals("fill") || name.equals("stroke") || name.endsWith("color");
        return colour ? value.strip().toLowerCase(Locale.ROOT) : value.strip();
    }

    private String unresolved(SvgElement element, String name, String value) {
        refuse(element, name, "url(#id)", value);
        return value;
    }

    private static Set<String> targets(SvgElement element) {
        if (GRADIENTS.contains(element.name())) return GRADIENTS;
        return element.is("pattern") ? Set.of("pattern") : DRAWN;
    }

    private void refers(SvgElement element, String name, String id, Set<String> kinds) {
        SvgElement target = named.get(id);
        if (element.is("a")) return;
        if (target == null || !kinds.contains(target.name())) {
            String expected = String.join(", ", kinds.stream().sorted().toList());
            remarks.add(Remark.error(
                    "template.svg.reference", element.line(), element.described(), name, expected, "#" + id));
        }
    }

    private void places(SvgElement element) {
        if (element.is("image") && !element.get("href").startsWith("data:"))
            refuse(element, "href", "data:image/png;base64,…", element.get("href"));
        if (element.is("filter") && !element.get("color-interpolation-filters").equals("sRGB"))
            refuse(element, "color-interpolation-filters", "sRGB", element.get("color-interpolation-filters", "–"));
        if (!element.get("visibility").isEmpty() && !element.get("visibility").equals("visible")) hidden(element);
        if (element.is("clipPath")) clip(element);
        if (element.is("mask") && !element.get("mask-type").equals("alpha")) greys(element, element, new HashSet<>());
        if (isApart(element) || isThere(element, "clip-path")) views(element, element, new HashSet<>());
    }

    /** JSVG leaves out all that is in it, though something may be visible again. */
    private void hidden(SvgElement element) {
        List<SvgElement> again = new ArrayList<>();
        element.each(below -> {
            if (below.get("visibility").equals("visible")) again.add(below);
        });
        for (SvgElement below : again) refuse(below, "visibility", element.get("visibility"), "visible");
    }

    /** JSVG always unites shapes of a clip path by the rule "nonzero". */
    private void clip(SvgElement clip) {
        clip.each(below -> {
            if (below.get("clip-rule").equals("evenodd")) refuse(below, "clip-rule", "nonzero", "evenodd");
        });
    }

    /** How light a colour is in a mask differs between programs; a grey is the same for all. */
    private void greys(SvgElement mask, SvgElement element, Set<SvgElement> seen) {
        if (!seen.add(element)) return;
        element.each(below -> {
            for (String name : List.of("fill", "stroke", "stop-color")) {
                String colour = below.get(name);
                if (!colour.isEmpty() && !GREY.matcher(colour.strip()).matches())
                    refuse(below, name, "#808080", colour);
                reached(colour).ifPresent(target -> greys(mask, target, seen));
            }
            if (below.is("image"))
                remarks.add(Remark.error("template.svg.inside", below.line(), below.described(), mask.described()));
            if (below.has("href"))
                reached("url(" + below.get("href") + ")").ifPresent(target -> greys(mask, target, seen));
        });
    }

    private Optional<SvgElement> reached(String value) {
        Matcher url = URL.matcher(value);
        return url.matches() ? Optional.ofNullable(named.get(url.group(1))) : Optional.empty();
    }

    /** @return whether it is drawn on a layer of its own */
    private static boolean isApart(SvgElement element) {
        String opacity = element.get("opacity", "1").strip();
        return isThere(element, "mask") || isThere(element, "filter") || !opacity.matches("1(?:\\.0*)?|[2-9].*");
    }

    private static boolean isThere(SvgElement element, String reference) {
        return !element.get(reference, "none").equals("none");
    }

    /** JSVG shifts views that are on a layer of their own, and shows pictures there as solid. */
    private void views(SvgElement layer, SvgElement element, Set<SvgElement> seen) {
        if (!seen.add(element)) return;
        element.each(below -> {
            boolean view = below.is("symbol") || (below.is("svg") && below != tree.root());
            boolean picture = below.is("image") && isApart(layer);
            if (view || picture)
                remarks.add(Remark.error("template.svg.inside", below.line(), below.described(), layer.described()));
            if (below.is("use"))
                reached("url(" + below.get("href") + ")").ifPresent(target -> views(layer, target, seen));
        });
    }
}
