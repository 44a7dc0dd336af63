package laurel.kernel.markdown;

import java.util.List;

/**
 * A row of a table, or one bullet.
 *
 * @param line where it stands, 1-based, front matter counted
 * @param cells as many as are written there, at least as many as the header of its table
 */
public record MarkdownRow(int line, List<MarkdownCell> cells) {
    public MarkdownRow {
        cells = List.copyOf(cells);
    }
}
