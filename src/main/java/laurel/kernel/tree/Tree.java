package laurel.kernel.tree;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Problem;

/**
 * What was read of a document.
 *
 * @param root the document; empty if it could not be read at all
 * @param problems what is wrong with its notation (duplicates, anchors, limits, syntax)
 */
public record Tree(Optional<Node> root, List<Problem> problems) {
    public Tree {
        problems = List.copyOf(problems);
    }
}
