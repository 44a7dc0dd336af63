package laurel.desktop;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.kernel.Problem;

/** Problems below each other, worst first; each with its icon, so that it does not speak by colour alone. */
public final class ProblemList {
    private final VBox box = new VBox();

    public ProblemList(LiveTexts texts, Collection<Problem> problems) {
        box.getStyleClass().add("problems");
        problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .map(problem -> line(texts, problem))
                .forEach(box.getChildren()::add);
    }

    private static Node line(LiveTexts texts, Problem problem) {
        Label text = new Label();
        text.textProperty().bind(texts.text(problem));
        text.setWrapText(true);
        HBox line = new HBox(Card.icon(problem.severity()).node(), text);
        line.getStyleClass()
                .addAll("problem", "severity-" + problem.severity().name().toLowerCase(Locale.ROOT));
        return line;
    }

    public Region node() {
        return box;
    }
}
