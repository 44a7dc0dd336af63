package laurel.desktop;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** Dims what is being made anew, once that takes longer than a moment: it is still seen, but no longer holds. */
public final class Outdated {
    private static final Duration MOMENT = Duration.millis(150);
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private Outdated() {}

    public static void dim(Node node, ObservableValue<Boolean> outdated) {
        node.getStyleClass().add("renewable");
        PauseTransition patience = new PauseTransition(MOMENT);
        patience.setOnFinished(event -> node.pseudoClassStateChanged(OUTDATED, outdated.getValue()));
        outdated.subscribe(now -> {
            if (now) patience.playFromStart();
            else node.pseudoClassStateChanged(OUTDATED, false);
        });
    }
}
