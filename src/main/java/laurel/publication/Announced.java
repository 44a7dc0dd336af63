package laurel.publication;

import java.util.List;
import laurel.kernel.Problem;

/**
 * The posts of a cohort and what is wrong with them; written nowhere yet.
 *
 * @param posts one per language; none if there is nobody to announce
 * @param problems place names the post
 */
public record Announced(List<Post> posts, List<Problem> problems) {
    public Announced {
        posts = List.copyOf(posts);
        problems = List.copyOf(problems);
    }
}
