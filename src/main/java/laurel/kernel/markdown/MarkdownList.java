package laurel.kernel.markdown;

import java.util.List;

/**
 * A table or a list of bullets, with what was said about it.
 *
 * @param kind which of the two
 * @param line where it begins, 1-based
 * @param headings the headings above it, outermost first
 * @param paragraphs the paragraphs between it and the heading or list before it, in order
 * @param header the cells of the table's header; empty for bullets
 * @param rows in order
 */
public record MarkdownList(
        Kind kind,
        int line,
        List<String> headings,
        List<String> paragraphs,
        List<MarkdownCell> header,
        List<MarkdownRow> rows) {
    /** What a list looks like. */
    public enum Kind {
        TABLE,
        BULLETS
    }

    public MarkdownList {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
