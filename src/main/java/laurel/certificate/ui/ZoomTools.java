package laurel.certificate.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;

/** The buttons and keys that say how large paper is seen. */
final class ZoomTools {
    /** The ends of the ids. */
    static final String IN = "-zoom-in", OUT = "-zoom-out", FIT = "-fit", ACTUAL = "-actual-size";

    private static final KeyCombination FIT_KEYS = keys(KeyCode.DIGIT0);

    private final Zoom zoom;
    private final LiveTexts texts;
    private final Forms forms;

    ZoomTools(Zoom zoom, LiveTexts texts) {
        this.zoom = zoom;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /**
     * @param place begins the ids of the buttons
     * @return the buttons one below the other, or in a row, as its orientation says
     */
    TilePane build(String place) {
        Button smaller = forms.iconButton(place + OUT, Icon.ZOOM_OUT, zoom::out);
        tell(smaller, Message.of("certificate.ui.zoom.out", keys(KeyCode.MINUS).getDisplayText()));
        Button larger = forms.iconButton(place + IN, Icon.ZOOM_IN, zoom::in);
        tell(larger, Message.of("certificate.ui.zoom.in", keys(KeyCode.PLUS).getDisplayText()));
        Button fit = forms.button(place + FIT, Message.of("certificate.ui.zoom.fit"), zoom::fit);
        fit.setTooltip(forms.tooltip(Message.of("certificate.ui.zoom.fit.tip", FIT_KEYS.getDisplayText())));
        Button actual = forms.button(place + ACTUAL, Message.of("certificate.ui.zoom.percent", 100), zoom::actualSize);
        actual.textProperty().unbind();
        actual.textProperty()
                .bind(texts.text(
                        zoom.seenProperty().map(percent -> Message.of("certificate.ui.zoom.percent", percent))));
        actual.setTooltip(forms.tooltip(Message.of("certificate.ui.zoom.actual")));
        TilePane tools = new TilePane(Orientation.VERTICAL, larger, actual, smaller, fit);
        for (Button button : new Button[] {larger, actual, smaller, fit}) {
            button.getStyleClass().add("flat");
        }
        tools.setPrefRows(tools.getChildren().size());
        tools.setPrefColumns(tools.getChildren().size());
        tools.orientationProperty().addListener((property, old, now) -> {
            boolean below = now == Orientation.VERTICAL;
            tools.getChildren().setAll(below ? larger : smaller, actual, below ? smaller : larger, fit);
        });
        tools.getStyleClass().add("certificate-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return tools;
    }

    private void tell(Button button, Message what) {
        button.setTooltip(forms.tooltip(what));
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty().bind(button.getTooltip().textProperty());
    }

    /** Handles the keys wherever the focus is in the node. */
    void listenIn(Region node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()) return;
            Runnable action = switch (event.getCode()) {
                case PLUS, EQUALS, ADD -> zoom::in;
                case MINUS, SUBTRACT -> zoom::out;
                case DIGIT0, NUMPAD0 -> zoom::fit;
                default -> null;
            };
            if (action == null) return;
            action.run();
            event.consume();
        });
    }
}
