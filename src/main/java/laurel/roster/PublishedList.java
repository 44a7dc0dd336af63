package laurel.roster;

import java.util.List;

/**
 * A list of names in a post, not yet understood.
 *
 * @param shape what it looks like
 * @param line where it begins, 1-based
 * @param headings the headings above it, outermost first
 * @param paragraphs what was said about it, between it and the heading or list before it
 * @param nameHeading the heading of its column of names; empty if it has none
 * @param names in order
 */
public record PublishedList(
        Shape shape,
        int line,
        List<String> headings,
        List<String> paragraphs,
        String nameHeading,
        List<PublishedName> names) {
    /** What a published list looks like. */
    public enum Shape {
        /** A table of names and certificates. */
        AWARDS,
        /** A table whose cells are all names, under an empty header. */
        GRID,
        /** Bullets, which may or may not be names. */
        BULLETS
    }

    public PublishedList {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
        names = List.copyOf(names);
    }

    /** @return the heading right above it; empty if there is none */
    public String heading() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }
}
