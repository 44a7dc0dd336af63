package laurel.desktop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer above the window's content on which one card at a time asks for attention; further cards lie on top of it. The
 * keyboard stays inside the card, Escape takes it away, and what had the focus before gets it back.
 */
final class Overlay extends StackPane {
    private record Card(Region node, @Nullable Node focusBefore) {}

    private final Deque<Card> cards = new ArrayDeque<>();

    Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    boolean open() {
        return !cards.isEmpty();
    }

    void show(Region card) {
        cards.push(new Card(card, getScene() == null ? null : getScene().getFocusOwner()));
        getChildren().add(card);
        setVisible(true);
        applyCss();
        layout();
        focusables(card).stream()
                .filter(node -> node.getStyleClass().contains(Forms.FIRST_FOCUS))
                .findFirst()
                .or(() -> focusables(card).stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    void close(Region card) {
        cards.stream().filter(open -> open.node() == card).findFirst().ifPresent(open -> {
            cards.remove(open);
            getChildren().remove(card);
            setVisible(!cards.isEmpty());
            Node before = open.focusBefore();
            if (before != null) before.requestFocus();
        });
    }

    private void key(KeyEvent event) {
        Card top = cards.peek();
        if (top == null) return;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(top.node());
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            moveFocus(top.node(), event.isShiftDown() ? -1 : 1);
        }
    }

    private void moveFocus(Region card, int step) {
        List<Node> nodes = focusables(card);
        if (nodes.isEmpty()) return;
        int at = nodes.indexOf(getScene().getFocusOwner());
        nodes.get(Math.floorMod(at + step, nodes.size())).requestFocus();
    }

    private static List<Node> focusables(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) continue;
            if (node.isFocusTraversable()) found.add(node);
            else if (node instanceof Parent inner) found.addAll(focusables(inner));
        }
        return found;
    }
}
