package laurel.certificate.ui;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.BatchReport;
import laurel.certificate.BatchReport.Outcome;
import laurel.certificate.Serial;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What came of a batch: one line that sums it up; a table of all its recipients on demand. */
final class ReportView {
    static final String REPORT = "certificate-report",
            DETAILS = "certificate-report-details",
            RETRY = "certificate-retry",
            OPEN = "certificate-open-folder",
            TABLE = "certificate-report-table",
            OUTCOME = "certificate-report-outcome";

    private final BatchViewModel model;
    private final Dialogs dialogs;
    private final LiveTexts texts;
    private final Forms forms;

    ReportView(BatchViewModel model, Dialogs dialogs, LiveTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        Label summary = forms.label("report-line", model.reportLineProperty());
        summary.setId(REPORT);
        summary.setMinWidth(0);
        Button details = small(DETAILS, "certificate.ui.report.details", this::details);
        Button retry = small(RETRY, "certificate.ui.report.retry", model::retry);
        retry.visibleProperty().bind(model.canRetryProperty());
        retry.managedProperty().bind(retry.visibleProperty());
        retry.disableProperty().bind(model.runningProperty());
        Button open = small(OPEN, "certificate.ui.report.open", model::openFolder);
        HBox line = new HBox(Icon.CHECK.node(), summary, Forms.spring(), details, retry, open);
        line.getStyleClass().addAll("banner", "certificate-report");
        model.reportProperty().subscribe(report -> colour(report, line));
        line.visibleProperty().bind(model.reportProperty().isNotNull());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Button small(String id, String key, Runnable deed) {
        Button button = forms.button(id, Message.of(key), deed);
        button.getStyleClass().add("small");
        return button;
    }

    private static void colour(@Nullable BatchReport report, HBox line) {
        if (report == null) return;
        line.getStyleClass()
                .setAll("banner", "certificate-report", report.complete() ? "severity-done" : "severity-warning");
        line.getChildren().set(0, (report.complete() ? Icon.CHECK : Icon.WARNING).node());
    }

    private void details() {
        BatchReport report = model.reportProperty().get();
        if (report == null) return;
        dialogs.sheet(Dialogs.Sheet.of(Message.of("certificate.ui.report.title"), () -> recipients(report)), () -> {});
    }

    private VBox recipients(BatchReport report) {
        ObservableList<Optional<Outcome>> outcomes = FXCollections.observableArrayList();
        outcomes.add(Optional.empty());
        for (Outcome outcome : Outcome.values()) if (report.count(outcome) > 0) outcomes.add(Optional.of(outcome));
        ObjectProperty<@Nullable Optional<Outcome>> chosen = new SimpleObjectProperty<>(Optional.empty());
        FilteredList<BatchReport.Item> shown = new FilteredList<>(FXCollections.observableArrayList(report.items()));
        chosen.addListener((property, old, now) -> shown.setPredicate(
                item -> now == null || now.map(item.outcome()::equals).orElse(true)));
        ComboBox<Optional<Outcome>> filter = forms.choice(
                OUTCOME,
                Message.of("certificate.ui.column.outcome"),
                outcomes,
                chosen,
                value -> texts.now(value.map(
                                outcome -> Message.of("certificate.ui.report." + outcome, report.count(outcome)))
                        .orElse(Message.of(
                                "certificate.ui.report.all", report.items().size()))));
        filter.getStyleClass().add(Forms.FIRST_FOCUS);
        TableView<BatchReport.Item> table = table(shown);
        VBox box = new VBox(filter, table);
        box.getStyleClass().add("certificate-column");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private TableView<BatchReport.Item> table(FilteredList<BatchReport.Item> shown) {
        Tables tables = new Tables(texts);
        TableView<BatchReport.Item> table =
                tables.table(TABLE, shown, forms.label("muted", Message.of("certificate.ui.noRecipient")));
        table.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.report.title")));
        table.getColumns()
                .add(tables.words(
                        "report-name", Message.of("certificate.ui.column.name"), 180, BatchReport.Item::printedName));
        table.getColumns()
                .add(tables.values(
                        "report-outcome",
                        Message.of("certificate.ui.column.outcome"),
                        100,
                        BatchReport.Item::outcome,
                        outcome -> texts.now(Message.of("certificate.ui.outcome." + outcome))));
        table.getColumns()
                .add(tables.words(
                        "report-serial",
                        Message.of("certificate.ui.column.serial"),
                        216,
                        item -> item.serial().map(Serial::value).orElse("")));
        table.getColumns()
                .add(tables.words(
                        "report-reason",
                        Message.of("certificate.ui.column.result"),
                        300,
                        item -> item.reason().map(texts::now).orElse(String.join("  ", item.files()))));
        return table;
    }
}
