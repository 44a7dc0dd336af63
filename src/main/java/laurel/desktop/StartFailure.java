package laurel.desktop;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import laurel.kernel.Message;

/** The window that opens instead of the real one when the data cannot be: says why and what to do, once. */
public final class StartFailure {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;

    private StartFailure() {}

    /** For the JavaFX thread. */
    public static void show(Stage stage, LiveTexts texts, Theme theme, Message reason) {
        Forms forms = new Forms(texts);
        Button close = forms.primary(WindowDialogs.DISMISS, Message.of("desktop.close"), stage::close);
        close.setCancelButton(true);
        close.setDefaultButton(true);
        Card card = new Card(texts, Message.of("desktop.start.failed"))
                .warning(reason)
                .buttons(close);
        StackPane root = new StackPane(card.node());
        root.getStyleClass().addAll("shell", "start-failure");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.applyTo(scene);
        stage.titleProperty().bind(texts.text("desktop.title"));
        stage.setScene(scene);
        stage.show();
    }
}
