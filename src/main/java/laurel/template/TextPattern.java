package laurel.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text with gaps. {@code {recipient.name}} must be filled, {@code {signatory.name?}} may stay empty; a doubled brace is a
 * brace. A passage {@code {? · Term {term.first} – {term.last}?}} is left out as a whole if one of its gaps has no text; a
 * pattern with optional gaps only, all of them empty, is no text at all. Immutable.
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
     * @param passage the passage it belongs to, counted from 1; 0 for what is always there
     */
    public record Part(String literal, Optional<Placeholder> gap, boolean optional, int passage) {}

    public TextPattern {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if a brace or a passage is left open or a gap has no proper name */
    public static TextPattern parse(String source) {
        return new TextPattern(source, new Reader(source).parts());
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

    /** @return the text with every gap filled; a gap without a text is left out, and so is its passage */
    public String filled(FieldValues values) {
        if (saysNothing(values)) return "";
        Set<Integer> leftOut = new HashSet<>();
        for (Part part : parts) {
            boolean empty =
                    part.gap().isPresent() && part.gap().flatMap(values::text).isEmpty();
            if (empty && part.passage() > 0) leftOut.add(part.passage());
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (leftOut.contains(part.passage())) continue;
            text.append(part.literal());
            part.gap().flatMap(values::text).ifPresent(text::append);
        }
        return text.toString();
    }

    /** Only words around gaps, and nothing for any of them. */
    private boolean saysNothing(FieldValues values) {
        return needed().isEmpty()
                && !placeholders().isEmpty()
                && placeholders().stream().noneMatch(gap -> values.text(gap).isPresent());
    }

    /** Reads a pattern once, from left to right. */
    private static final class Reader {
        private final String source;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int passages;
        private boolean inPassage;

        Reader(String source) {
            this.source = source;
        }

        List<Part> parts() {
            for (int i = 0; i < source.length(); ) i = next(i);
            if (inPassage) throw new IllegalArgumentException("passage not closed: " + source);
            endLiteral();
            return parts;
        }

        /** @return where to go on */
        private int next(int i) {
            char c = source.charAt(i);
            if (source.startsWith("{{", i) || source.startsWith("}}", i)) {
                literal.append(c);
                return i + 2;
            }
            if (source.startsWith("{?", i)) return passage(i, true);
            if (source.startsWith("?}", i) && inPassage) return passage(i, false);
            if (c == '{') return gap(i);
            if (c == '}') throw new IllegalArgumentException("brace not opened: " + source.substring(i));
            literal.append(c);
            return i + 1;
        }

        private int passage(int i, boolean begins) {
            if (begins && inPassage) throw new IllegalArgumentException("passage in a passage: " + source.substring(i));
            endLiteral();
            inPassage = begins;
            if (begins) passages++;
            return i + 2;
        }

        private int gap(int i) {
            int end = source.indexOf('}', i);
            if (end < 0) throw new IllegalArgumentException("brace not closed: " + source.substring(i));
            endLiteral();
            String inside = source.substring(i + 1, end);
            boolean marked = inside.endsWith("?");
            String name = marked ? inside.substring(0, inside.length() - 1) : inside;
            parts.add(new Part("", Optional.of(new Placeholder(name)), marked || inPassage, passageNow()));
            return end + 1;
        }

        private void endLiteral() {
            if (literal.length() == 0) return;
            parts.add(new Part(literal.toString(), Optional.empty(), false, passageNow()));
            literal.setLength(0);
        }

        private int passageNow() {
            return inPassage ? passages : 0;
        }
    }
}
