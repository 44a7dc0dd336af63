package laurel.certificate.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** A heading that opens and closes its group at a click, or one problem; wraps instead of being cut. */
final class ProblemCell extends ListCell<ProblemRow> {
    private static final double INDENT_AND_SCROLL_BAR = 72;

    private final ProblemsViewModel model;
    private final LiveTexts texts;
    private final Text words = new Text();
    private final Label title = new Label();

    ProblemCell(ProblemsViewModel model, LiveTexts texts, ListView<ProblemRow> list) {
        this.model = model;
        this.texts = texts;
        words.wrappingWidthProperty().bind(list.widthProperty().subtract(INDENT_AND_SCROLL_BAR));
        words.getStyleClass().add("finding");
        title.getStyleClass().add("certificate-group");
        setPrefWidth(0);
        texts.currentProperty().addListener((property, old, now) -> updateItem(getItem(), isEmpty()));
        setOnMouseClicked(event -> {
            ProblemRow row = getItem();
            if (row != null && row.heading()) model.toggle();
        });
    }

    @Override
    protected void updateItem(@Nullable ProblemRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeIf(style -> style.startsWith("severity-") || style.startsWith("problem-"));
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Severity severity = row.group().severity();
        getStyleClass().add("severity-" + severity.name().toLowerCase(Locale.ROOT));
        getStyleClass().add(row.heading() ? "problem-heading" : "problem-line");
        HBox line = new HBox(row.finding().map(this::line).orElseGet(() -> heading(row)));
        line.getStyleClass().add("problem");
        setGraphic(line);
    }

    private Node[] heading(ProblemRow row) {
        title.setText(texts.now(row.group().title(model.of(row.group()))));
        setAccessibleText(title.getText());
        Node arrow = (row.open() ? Icon.OPEN : Icon.NEXT).node();
        arrow.getStyleClass().add("certificate-arrow");
        return new Node[] {arrow, Icon.of(row.group().severity()).node(), title};
    }

    private Node[] line(Finding finding) {
        words.setText(texts.current().text(finding.shown()));
        setAccessibleText(words.getText());
        return new Node[] {words};
    }
}
