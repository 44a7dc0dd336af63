package laurel.template.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives what is see-through as a whole a layer of its own (SVG 2, 3.5): JSVG would make each part of it see-through, so that
 * parts show through each other. A mask that is equally grey everywhere does the same.
 */
final class SvgLayers {
    private static final String FAR = "-1000000";
    private static final String WIDE = "2000000";
    private static final Set<String> SHAPES =
            Set.of("rect", "circle", "ellipse", "line", "polyline", "polygon", "path");
    private static final Set<String> NOT_PAINTED =
            Set.of("defs", "clipPath", "mask", "pattern", "filter", "linearGradient", "radialGradient", "symbol");

    /** What is painted in an element: the most that matters is whether it is one thing or more. */
    private static final int MANY = 2;

    private final Map<String, SvgElement> named;
    private final Map<String, String> masks = new HashMap<>();

    private SvgLayers(SvgTree tree) {
        this.named = tree.named();
    }

    static void part(SvgTree tree) {
        SvgLayers layers = new SvgLayers(tree);
        SvgElement root = tree.root();
        if (isSeeThrough(root)) layers.partRoot(root);
        layers.look(root, "black", "none");
        layers.masks.forEach((opacity, id) -> root.children().add(0, mask(opacity, id)));
    }

    private void partRoot(SvgElement root) {
        SvgElement group = SvgElement.named("g", root.line());
        group.set("opacity", root.get("opacity"));
        group.children().addAll(root.children());
        root.remove("opacity");
        root.children().clear();
        root.children().add(group);
    }

    private void look(SvgElement element, String fill, String stroke) {
        List<SvgElement> children = element.children();
        String fillBelow = element.get("fill", fill);
        String strokeBelow = element.get("stroke", stroke);
        for (int i = 0; i < children.size(); i++) {
            SvgElement child = children.get(i);
            if (child.isText() || child.is("clipPath")) continue;
            look(child, fillBelow, strokeBelow);
            if (isSeeThrough(child) && painted(child, fillBelow, strokeBelow, 0) >= MANY) {
                children.set(i, layer(child));
            }
        }
    }

    private static boolean isSeeThrough(SvgElement element) {
        return element.has("opacity") && SvgLength.of(element.get("opacity")) < 1;
    }

    /** @return how many things are painted, {@value #MANY} for more and for what cannot be seen through by itself */
    private int painted(SvgElement element, String fill, String stroke, int depth) {
        if (element.isText() || NOT_PAINTED.contains(element.name())) return 0;
        if (element.is("image") || depth > MANY * 50) return MANY;
        String fillHere = element.get("fill", fill);
        String strokeHere = element.get("stroke", stroke);
        if (SHAPES.contains(element.name())) {
            return (fillHere.equals("none") ? 0 : 1) + (strokeHere.equals("none") ? 0 : 1);
        }
        int count = 0;
        for (SvgElement child : element.elements()) count += painted(child, fillHere, strokeHere, depth + 1);
        if (element.is("use")) {
            SvgElement target = named.get(element.get("href").replaceFirst("#", ""));
            if (target != null) count += painted(target, fillHere, strokeHere, depth + 1);
        }
        return Math.min(MANY, count);
    }

    private SvgElement layer(SvgElement element) {
        SvgElement layer = SvgElement.named("g", element.line());
        String opacity = element.get("opacity").strip();
        layer.set("mask", "url(#" + masks.computeIfAbsent(opacity, any -> unused()) + ")");
        element.remove("opacity");
        layer.children().add(element);
        return layer;
    }

    private String unused() {
        int number = masks.size();
        while (named.containsKey("layer-" + number)) number += 1000;
        return "layer-" + number;
    }

    private static SvgElement mask(String opacity, String id) {
        SvgElement mask = SvgElement.named("mask", 1);
        SvgElement light = SvgElement.named("rect", 1);
        for (SvgElement element : List.of(mask, light)) {
            element.set("x", FAR);
            element.set("y", FAR);
            element.set("width", WIDE);
            element.set("height", WIDE);
        }
        mask.set("id", id);
        mask.set("maskUnits", "userSpaceOnUse");
        light.set("fill", "white");
        light.set("fill-opacity", opacity);
        light.set("stroke", "none");
        mask.children().add(light);
        return mask;
    }
}
