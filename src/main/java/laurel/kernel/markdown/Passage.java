package laurel.kernel.markdown;

import java.util.List;

/**
 * A paragraph of running text.
 *
 * @param line where it begins, 1-based
 * @param headings the headings above it, outermost first
 * @param text without markup
 */
public record Passage(int line, List<String> headings, String text) {
    public Passage {
        headings = List.copyOf(headings);
    }
}
