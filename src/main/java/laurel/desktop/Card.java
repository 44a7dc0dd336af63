package laurel.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.kernel.Message;
import laurel.kernel.Problem;

/** One dialog: title, parts below each other, buttons at the end. Parts that would be empty are left out. */
final class Card {
    private final LiveTexts texts;
    private final VBox box = new VBox();

    Card(LiveTexts texts, Message title) {
        this.texts = texts;
        box.setId(WindowDialogs.CARD);
        box.getStyleClass().add("card");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.getChildren().add(label(title, "card-title"));
    }

    Card body(Message text) {
        return content(label(text, "card-body"));
    }

    Card warning(Message text) {
        HBox line = new HBox(Icon.ERROR.node(), label(text, "card-body"));
        line.getStyleClass().addAll("banner", "severity-error");
        return content(line);
    }

    Card lines(List<Message> lines) {
        if (lines.isEmpty()) return this;
        VBox list = new VBox();
        list.getStyleClass().add("card-lines");
        lines.forEach(line -> list.getChildren().add(label(line, "card-line")));
        return content(scrolling(list));
    }

    Card problems(List<Problem> problems) {
        return problems.isEmpty() ? this : content(scrolling(new ProblemList(texts, problems).node()));
    }

    Card content(Node part) {
        box.getChildren().add(part);
        return this;
    }

    Card buttons(Node... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("card-buttons");
        return content(row);
    }

    Region node() {
        return box;
    }

    private static ScrollPane scrolling(Region list) {
        ScrollPane pane = new ScrollPane(list);
        pane.setFitToWidth(true);
        // A pane asks for the height of unwrapped lines; wrapped ones take more.
        pane.prefViewportHeightProperty().bind(list.heightProperty());
        pane.getStyleClass().add("card-scroll");
        return pane;
    }

    private Label label(Message text, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.text(text));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
