package laurel.template.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.template.render.PictureReport.Remark;

/**
 * Brings what style sheets and {@code style} attributes say to the elements themselves, as CSS decides between rules (CSS
 * Cascading 4, 6.1; Selectors 3). Selectors are names, classes, ids, and these inside of each other; any other is an error.
 */
final class SvgStyles {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    private static final Pattern STEP = Pattern.compile("(\\*|[A-Za-z][\\w-]*)?((?:[.#][A-Za-z_][\\w-]*)*)");
    private static final Pattern PART = Pattern.compile("[.#][\\w-]+");
    private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important$", Pattern.CASE_INSENSITIVE);
    private static final int OF_ATTRIBUTE = 1 << 28;
    private static final int OF_IMPORTANCE = 1 << 29;

    /** @param weight which of two declarations of one property counts: the heavier, of two equal ones the later */
    private record Declaration(String property, String value, int weight) {}

    /** @param child whether it is directly in what the step before names */
    private record Step(String name, List<String> parts, boolean child) {
        boolean fits(SvgElement element) {
            if (!name.isEmpty() && !name.equals("*") && !element.is(name)) return false;
            List<String> classes = List.of(element.get("class").strip().split("\\s+", -1));
            return parts.stream()
                    .allMatch(part -> part.startsWith("#")
                            ? element.get("id").equals(part.substring(1))
                            : classes.contains(part.substring(1)));
        }
    }

    private record Rule(List<Step> steps, List<Declaration> declarations) {
        boolean fits(List<SvgElement> path) {
            return fits(path, path.size() - 1, steps.size() - 1);
        }

        private boolean fits(List<SvgElement> path, int place, int step) {
            if (place < 0 || !steps.get(step).fits(path.get(place))) return false;
            if (step == 0) return true;
            if (steps.get(step).child()) return fits(path, place - 1, step - 1);
            for (int above = place - 1; above >= 0; above--) if (fits(path, above, step - 1)) return true;
            return false;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final List<Remark> remarks;

    private SvgStyles(List<Remark> remarks) {
        this.remarks = remarks;
    }

    /** Afterwards there are neither style sheets nor style attributes. */
    static void bring(SvgElement root, List<Remark> remarks) {
        SvgStyles styles = new SvgStyles(remarks);
        root.each(element -> {
            if (element.is("style")) styles.sheet(element);
        });
        styles.apply(root, new ArrayList<>());
    }

    private void sheet(SvgElement style) {
        if (!style.get("media", "all").equals("all")) {
            remarks.add(Remark.error("template.svg.value", style.line(), "style", "media", "all", style.get("media")));
        }
        Matcher comments = COMMENT.matcher(style.content());
        String text = comments.replaceAll(
                match -> "\n".repeat((int) match.group().lines().count() - 1));
        int start = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', start)) {
            int end = text.indexOf('}', open);
            if (end < 0) end = text.length();
            String prelude = text.substring(start, open).strip();
            if (prelude.startsWith("@")) {
                refuse(prelude, style);
                return;
            }
            for (String selector : prelude.split(",", -1)) {
                rule(selector.strip(), text.substring(open + 1, end), style);
            }
            start = Math.min(text.length(), end + 1);
        }
        if (!text.substring(start).isBlank()) refuse(text.substring(start).strip(), style);
    }

    private void refuse(String selector, SvgElement style) {
        remarks.add(Remark.error("template.svg.selector", style.line(), selector));
    }

    private void rule(String selector, String body, SvgElement style) {
        List<Step> steps = new ArrayList<>();
        boolean child = false;
        int weight = 0;
        for (String word : selector.replace(">", " > ").strip().split("\\s+", -1)) {
            if (word.equals(">") && !child && !steps.isEmpty()) {
                child = true;
                continue;
            }
            Matcher matcher = STEP.matcher(word);
            if (word.isEmpty() || !matcher.matches()) {
                refuse(selector, style);
                return;
            }
            String name = matcher.group(1) == null ? "" : matcher.group(1);
            List<String> parts = parts(matcher.group(2));
            steps.add(new Step(name, parts, child));
            child = false;
            for (String part : parts) weight += part.startsWith("#") ? 1 << 16 : 1 << 8;
            if (!name.isEmpty() && !name.equals("*")) weight++;
        }
        if (child) refuse(selector, style);
        else rules.add(new Rule(steps, declarations(body, weight)));
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(result -> result.group()).toList();
    }

    private static List<Declaration> declarations(String body, int weight) {
        List<Declaration> declarations = new ArrayList<>();
        for (String declaration : body.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon < 0) continue;
            String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            Matcher important =
                    IMPORTANT.matcher(declaration.substring(colon + 1).strip());
            boolean heavy = important.find();
            declarations.add(
                    new Declaration(property, important.replaceAll(""), heavy ? weight + OF_IMPORTANCE : weight));
        }
        return declarations;
    }

    private void apply(SvgElement element, List<SvgElement> path) {
        path.add(element);
        Stream<Declaration> ruled =
                rules.stream().filter(rule -> rule.fits(path)).flatMap(rule -> rule.declarations().stream());
        Stream<Declaration> own = declarations(element.get("style"), OF_ATTRIBUTE).stream();
        Stream.concat(ruled, own)
                .sorted(Comparator.comparingInt(Declaration::weight))
                .forEach(one -> set(one, element));
        element.remove("style");
        element.children().removeIf(child -> child.is("style"));
        for (SvgElement child : element.elements()) apply(child, path);
        path.remove(path.size() - 1);
    }

    /** Geometry is set by attributes alone: not every program takes it from styles. */
    private void set(Declaration declaration, SvgElement element) {
        String property = declaration.property();
        if (SvgWords.isProperty(property)) {
            element.set(property, declaration.value());
        } else if (!property.startsWith("-") || property.startsWith("--")) {
            remarks.add(Remark.error(
                    "template.svg.attribute", element.line(), element.described(), property, declaration.value()));
        }
    }
}
