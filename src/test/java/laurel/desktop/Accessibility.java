package laurel.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** Finds what a screen reader could not name: everything that takes the focus needs a text. */
public final class Accessibility {
    private Accessibility() {}

    /** @return the nodes below the root that take the focus and say nothing */
    public static List<String> nameless(Parent root) {
        List<Node> labelled = new ArrayList<>();
        List<Node> focusable = new ArrayList<>();
        walk(root, labelled, focusable);
        return focusable.stream()
                .filter(node -> !labelled.contains(node) && !speaks(node))
                .map(Node::toString)
                .toList();
    }

    private static void walk(Node node, List<Node> labelled, List<Node> focusable) {
        if (node instanceof Label label && label.getLabelFor() != null) labelled.add(label.getLabelFor());
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) focusable.add(node);
        else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, labelled, focusable));
        }
    }

    private static boolean speaks(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) return true;
        if (node instanceof Labeled labeled)
            return labeled.getText() != null && !labeled.getText().isBlank();
        return node instanceof TextInputControl input
                && !String.valueOf(input.getPromptText()).isBlank();
    }
}
