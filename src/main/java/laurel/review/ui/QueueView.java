package laurel.review.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.desktop.Forms;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Selections;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import laurel.programme.Calendar.Window;
import laurel.programme.Evaluation.Outcome;
import laurel.review.Decision;
import laurel.review.ReviewQueue.Row;
import laurel.review.Vote;

/** The applications of a round as a table. */
final class QueueView {
    static final String TABLE = "review-queue", SEARCH = "review-search", FILTER = "review-filter";

    /** Columns below this hold a number or one short word, and would say nothing if they were cut. */
    private static final double NARROW = 70;

    private final QueueViewModel model;
    private final LiveTexts texts;
    private final Forms forms;
    private final Tables tables;

    QueueView(QueueViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.tables = new Tables(texts);
    }

    Region build() {
        Region search = forms.search(SEARCH, Message.of("review.ui.search"), model.searchProperty());
        search.setMinWidth(140);
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<QueueViewModel.Filter> filter = forms.choice(
                FILTER,
                Message.of("review.ui.filter"),
                FXCollections.observableArrayList(QueueViewModel.Filter.values()),
                model.filterProperty(),
                value -> texts.now(Message.of("review.ui.filter." + value)));
        filter.setMinWidth(Region.USE_PREF_SIZE);
        Label count = forms.label("muted", model.countProperty());
        count.setMinWidth(Region.USE_PREF_SIZE);
        TableView<Row> table = table();
        VBox box = new VBox(Layouts.toolbar(search, filter, count), table);
        box.getStyleClass().add("review-column");
        box.setMinWidth(380);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private TableView<Row> table() {
        Label none = forms.label("muted", Message.of("review.ui.queue.noMatch"));
        TableView<Row> table = tables.table(TABLE, model.shown(), none);
        List<TableColumn<Row, ?>> columns = List.of(
                words("number", 54, row -> row.application().label()),
                words("person", 138, Row::person),
                words("state", 128, this::state),
                words("window", 56, this::window),
                words("claimed", 68, row -> outcome(row.claimed())),
                words("verified", 68, row -> outcome(row.verified())),
                words("votes", 58, QueueView::votes));
        table.getColumns().setAll(columns);
        Selections.bind(table, model.selectedProperty());
        return table;
    }

    private TableColumn<Row, String> words(String name, double width, Function<Row, String> value) {
        TableColumn<Row, String> column =
                tables.words("review-" + name, Message.of("review.ui.column." + name), width, value);
        if (width < NARROW) column.setMinWidth(width);
        return column;
    }

    private String state(Row row) {
        Optional<Decision> decision = row.decision();
        if (decision.isEmpty()) {
            return texts.now(
                    Message.of("review.ui.state." + row.application().state().name()));
        }
        Message outcome =
                Message.of("review.ui.outcome." + decision.get().ruling().outcome());
        return texts.now(decision.get().pending() ? Message.of("review.ui.pending", outcome) : outcome);
    }

    private String window(Row row) {
        boolean outside = row.window() == Window.EARLY || row.window() == Window.LATE;
        return outside ? texts.now(Message.of("review.ui.window." + row.window())) : "";
    }

    private String outcome(Optional<Outcome> outcome) {
        return outcome.map(value -> texts.now(Message.of("review.ui.bar." + value)))
                .orElse("");
    }

    private static String votes(Row row) {
        int yes = row.dossier().votes(Vote.Choice.APPROVE);
        int no = row.dossier().votes(Vote.Choice.DECLINE);
        return yes + no == 0 ? "" : "+" + yes + " -" + no;
    }
}
