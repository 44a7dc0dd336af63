package laurel.desktop;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import laurel.kernel.Message;

/** Short lines in the corner that go away by themselves, at most three; the pointer over a line keeps it. */
final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final Duration STAYS = Duration.seconds(7);

    private final LiveTexts texts;
    private final Forms forms;

    Toasts(LiveTexts texts) {
        this.texts = texts;
        this.forms = new Forms(texts);
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setFillWidth(false);
    }

    void show(Message message, Node... actions) {
        Label text = new Label();
        text.textProperty().bind(texts.text(message));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(Icon.CHECK.node(), text);
        line.getStyleClass().add("toast");
        line.getChildren().addAll(actions);
        PauseTransition away = new PauseTransition(STAYS);
        line.getChildren().add(forms.iconButton("toast-close", Icon.CLOSE, () -> remove(line, away)));
        away.setOnFinished(event -> remove(line, away));
        line.setOnMouseEntered(event -> away.pause());
        line.setOnMouseExited(event -> away.play());
        getChildren().add(line);
        if (getChildren().size() > MOST) getChildren().remove(0);
        away.play();
    }

    private void remove(Node line, PauseTransition away) {
        away.stop();
        getChildren().remove(line);
    }
}
