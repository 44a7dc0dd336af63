package laurel.template.render;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives gradients and patterns all that they take over from others (SVG 2, 14.2.2), so that none refers to another one. */
final class SvgLinks {
    private static final Set<String> TAKING = Set.of("linearGradient", "radialGradient", "pattern");
    private static final int LONGEST = 20;

    private SvgLinks() {}

    static void follow(SvgTree tree) {
        Map<String, SvgElement> named = tree.named();
        tree.root().each(element -> {
            if (TAKING.contains(element.name())) follow(element, named);
        });
    }

    private static void follow(SvgElement element, Map<String, SvgElement> named) {
        for (int link = 0; link < LONGEST && element.get("href").startsWith("#"); link++) {
            SvgElement target = named.get(element.get("href").substring(1));
            element.remove("href");
            if (target == null || target == element) return;
            target.attributes().forEach((name, value) -> {
                if (!name.equals("id") && !element.has(name)) element.set(name, value);
            });
            if (element.elements().isEmpty()) element.children().addAll(List.copyOf(target.children()));
        }
        element.remove("href");
    }
}
