package laurel.desktop;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.kernel.Message;

/** What stands where there is nothing yet: what this place is for, and at most one thing to do. */
public final class EmptyState {
    private final VBox box;

    public EmptyState(LiveTexts texts, Icon icon, Message title, Message body) {
        StackPane badge = new StackPane(icon.node());
        badge.getStyleClass().add("empty-badge");
        box = new VBox(badge, label(texts, title, "empty-title"), label(texts, body, "empty-body"));
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
    }

    /** @return this, with the one action */
    public EmptyState action(Region button) {
        box.getChildren().add(button);
        return this;
    }

    public Region node() {
        return box;
    }

    private static Label label(LiveTexts texts, Message text, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.text(text));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
