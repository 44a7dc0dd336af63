package laurel.desktop;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.kernel.Problem;

/** Problems below each other, worst first; each with its icon, so that it does not speak by colour alone. */
public final class ProblemList {
    private final LiveTexts texts;
    private final VBox box = new VBox();

    public ProblemList(LiveTexts texts, Collection<Problem> problems) {
        this.texts = texts;
        box.getStyleClass().add("problems");
        show(problems);
    }

    /** @return a list that always shows what the observable list holds, and takes no room while it is empty */
    public static Region live(LiveTexts texts, ObservableList<Problem> problems) {
        ProblemList list = new ProblemList(texts, problems);
        InvalidationListener changed = change -> list.show(problems);
        problems.addListener(changed);
        return list.node();
    }

    private void show(Collection<Problem> problems) {
        box.getChildren()
                .setAll(problems.stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .map(this::line)
                        .toList());
        box.setVisible(!problems.isEmpty());
        box.setManaged(!problems.isEmpty());
    }

    private Node line(Problem problem) {
        Label text = new Label();
        text.textProperty().bind(texts.text(problem));
        text.setWrapText(true);
        HBox line = new HBox(Icon.of(problem.severity()).node(), text);
        line.getStyleClass()
                .addAll("problem", "severity-" + problem.severity().name().toLowerCase(Locale.ROOT));
        return line;
    }

    public Region node() {
        return box;
    }
}
