package laurel.certificate.ui;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.BatchReport;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import org.jspecify.annotations.Nullable;

/** What came of a batch: one line that sums it up, and one for each certificate that is not in the folder. */
final class ReportView {
    static final String REPORT = "certificate-report", FAILED = "certificate-failed";

    private static final double LIST_HEIGHT = 96;

    private final BatchViewModel model;
    private final LiveTexts texts;
    private final Forms forms;

    ReportView(BatchViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        Label summary = forms.label("report-line", model.reportLineProperty());
        summary.setId(REPORT);
        summary.setWrapText(true);
        HBox line = new HBox(Icon.CHECK.node(), summary);
        line.getStyleClass().add("banner");
        ListView<String> failed = new ListView<>();
        failed.setId(FAILED);
        failed.setPrefHeight(LIST_HEIGHT);
        VBox box = new VBox(line, failed);
        box.getStyleClass().add("certificate-column");
        model.reportProperty().subscribe(report -> show(report, line, failed));
        texts.currentProperty()
                .addListener((property, old, now) -> show(model.reportProperty().get(), line, failed));
        box.visibleProperty().bind(model.reportProperty().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show(@Nullable BatchReport report, HBox line, ListView<String> failed) {
        if (report == null) return;
        List<String> rows =
                BatchViewModel.failures(report).stream().map(texts::now).toList();
        failed.setItems(FXCollections.observableArrayList(rows));
        failed.setVisible(!rows.isEmpty());
        failed.setManaged(!rows.isEmpty());
        line.getStyleClass().setAll("banner", report.complete() ? "severity-done" : "severity-warning");
        line.getChildren().set(0, (report.complete() ? Icon.CHECK : Icon.WARNING).node());
    }
}
