package laurel.template.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An element of an SVG file, or a stretch of text in one. It can be changed; not for several threads. */
final class SvgElement {
    private final String name;
    private final int line;
    private final String text;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<SvgElement> children = new ArrayList<>();

    private SvgElement(String name, int line, String text) {
        this.name = name;
        this.line = line;
        this.text = text;
    }

    /** @param line where its start tag ends, 1 the first */
    static SvgElement named(String name, int line) {
        return new SvgElement(name, line, "");
    }

    static SvgElement text(String text, int line) {
        return new SvgElement("", line, text);
    }

    /** @return empty for text */
    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean isText() {
        return name.isEmpty();
    }

    String text() {
        return text;
    }

    int line() {
        return line;
    }

    /** @return the name, and the id if it has one, as a problem tells it */
    String described() {
        return has("id") ? name + " \"" + get("id") + "\"" : name;
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** @return empty if it has none */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void remove(String attribute) {
        attributes.remove(attribute);
    }

    /** @return all of them by name; what is changed there is changed here */
    Map<String, String> attributes() {
        return attributes;
    }

    /** @return elements and texts in order; what is changed there is changed here */
    List<SvgElement> children() {
        return children;
    }

    /** @return the children without the texts */
    List<SvgElement> elements() {
        return children.stream().filter(child -> !child.isText()).toList();
    }

    /** @return the texts directly in it, one after the other */
    String content() {
        StringBuilder all = new StringBuilder();
        for (SvgElement child : children) all.append(child.text);
        return all.toString();
    }

    /** Hands over this element and all below, each before what is in it. */
    void each(Consumer<SvgElement> visitor) {
        if (isText()) return;
        visitor.accept(this);
        for (SvgElement child : List.copyOf(children)) child.each(visitor);
    }
}
