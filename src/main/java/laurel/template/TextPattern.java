package laurel.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text with gaps. {@code {recipient.name}} must be filled, {@code {signatory.name?}} may stay empty; a doubled brace is a
 * brace. Immutable.
 *
 * @param source the pattern as written
 * @param parts literals and gaps in order
 */
public record TextPattern(String source, List<Part> parts) {
    /**
     * A stretch of text or a gap.
     *
     * @param literal the text, empty for a gap
     * @param gap the placeholder, empty for a text
     * @param optional whether the gap may stay empty
     */
    public record Part(String literal, Optional<Placeholder> gap, boolean optional) {}

    public TextPattern {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if a brace is left open or a gap has no proper name */
    public static TextPattern parse(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < source.length() && source.charAt(i + 1) == c) {
                literal.append(c);
                i++;
            } else if (c == '{') {
                int end = source.indexOf('}', i);
                if (end < 0) throw new IllegalArgumentException("brace not closed: " + source.substring(i));
                if (literal.length() > 0) parts.add(new Part(literal.toString(), Optional.empty(), false));
                literal.setLength(0);
                parts.add(gap(source.substring(i + 1, end)));
                i = end;
            } else if (c == '}') {
                throw new IllegalArgumentException("brace not opened: " + source.substring(i));
            } else {
                literal.append(c);
            }
        }
        if (literal.length() > 0) parts.add(new Part(literal.toString(), Optional.empty(), false));
        return new TextPattern(source, parts);
    }

    private static Part gap(String inside) {
        boolean optional = inside.endsWith("?");
        String name = optional ? inside.substring(0, inside.length() - 1) : inside;
        return new Part("", Optional.of(new Placeholder(name)), optional);
    }

    /** @return every placeholder of the pattern, by name */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> all = new TreeSet<>();
        for (Part part : parts) part.gap().ifPresent(all::add);
        return all;
    }

    /** @return the placeholders that must have a text */
    public Set<Placeholder> needed() {
        Set<Placeholder> all = new TreeSet<>();
        for (Part part : parts) part.gap().filter(gap -> !part.optional()).ifPresent(all::add);
        return all;
    }

    /** @return the text with every gap filled; a gap without a text is left out */
    public String filled(FieldValues values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.literal());
            part.gap().flatMap(values::text).ifPresent(text::append);
        }
        return text.toString();
    }
}
