package laurel.kernel.markdown;

import java.util.List;

/**
 * A cell of a table or the text of a bullet, without markup.
 *
 * @param text what a reader sees, the texts of links included, outer blanks removed
 * @param links its links, in order
 */
public record MarkdownCell(String text, List<MarkdownLink> links) {
    public MarkdownCell {
        links = List.copyOf(links);
    }

    public boolean isBlank() {
        return text.isBlank() && links.isEmpty();
    }
}
