package laurel.kernel.markdown;

import java.util.List;
import java.util.Map;
import laurel.kernel.Problem;

/**
 * A text in Markdown, taken apart.
 *
 * @param frontMatter the single values of the front matter, by their names as written
 * @param lists its tables and bullets, in order
 * @param passages its paragraphs, in order
 * @param problems what could not be read
 */
public record MarkdownDocument(
        Map<String, String> frontMatter, List<MarkdownList> lists, List<Passage> passages, List<Problem> problems) {
    public MarkdownDocument {
        frontMatter = Map.copyOf(frontMatter);
        lists = List.copyOf(lists);
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }

    /** @return the value, or the empty text if it is not there */
    public String frontMatter(String name) {
        return frontMatter.getOrDefault(name, "");
    }
}
