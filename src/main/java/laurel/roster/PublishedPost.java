package laurel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Problem;

/**
 * A post of the community as it was published.
 *
 * @param source the name of its file, without folders
 * @param title its title; empty if it has none
 * @param description its description; empty if it has none
 * @param created the day it gives for itself
 * @param lists its lists of names, in order
 * @param passages its paragraphs, in order
 * @param problems what could not be read
 */
public record PublishedPost(
        String source,
        String title,
        String description,
        Optional<LocalDate> created,
        List<PublishedList> lists,
        List<Passage> passages,
        List<Problem> problems) {
    /**
     * A paragraph.
     *
     * @param headings the headings above it, outermost first
     */
    public record Passage(int line, List<String> headings, String text) {
        public Passage {
            headings = List.copyOf(headings);
        }
    }

    public PublishedPost {
        lists = List.copyOf(lists);
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }
}
