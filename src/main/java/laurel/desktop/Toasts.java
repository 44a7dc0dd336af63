package laurel.desktop;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import laurel.kernel.Message;

/**
 * Short lines that go away by themselves, at most three; the pointer over a line keeps it. They lie over the empty part of
 * the rail, where they hide no control.
 */
final class Toasts extends VBox {
    private static final String CLOSE = "toast-close";
    private static final int MOST = 3;
    private static final Duration STAYS = Duration.seconds(7);

    private final LiveTexts texts;
    private final Forms forms;

    Toasts(LiveTexts texts) {
        this.texts = texts;
        this.forms = new Forms(texts);
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_LEFT);
        setFillWidth(false);
    }

    void show(Message message, Node... actions) {
        Label text = new Label();
        text.textProperty().bind(texts.text(message));
        text.setWrapText(true);
        VBox line = new VBox();
        PauseTransition away = new PauseTransition(STAYS);
        HBox head = new HBox(Icon.CHECK.node(), Forms.spring());
        head.getChildren().addAll(actions);
        head.getChildren().add(forms.iconButton(CLOSE, Icon.CLOSE, () -> remove(line, away)));
        head.getStyleClass().add("toast-head");
        line.getStyleClass().add("toast");
        line.getChildren().addAll(head, text);
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
