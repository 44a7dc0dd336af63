package laurel.certificate.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PlannedCertificate.Step;
import laurel.desktop.Forms;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Outdated;
import laurel.desktop.Selections;
import laurel.desktop.Tables;
import laurel.kernel.Message;

/** Who gets a certificate and what happens to each. */
final class RecipientsView {
    static final String TABLE = "certificate-recipients",
            SEARCH = "certificate-search",
            ONLY = "certificate-problems-only",
            WORST = "certificate-worst-first";

    private final RecipientsViewModel model;
    private final ObservableValue<Boolean> outdated;
    private final Runnable editName;
    private final LiveTexts texts;
    private final Forms forms;

    /**
     * @param outdated whether other recipients are being planned
     * @param editName corrects the name of whoever is selected
     */
    RecipientsView(RecipientsViewModel model, ObservableValue<Boolean> outdated, Runnable editName, LiveTexts texts) {
        this.outdated = outdated;
        this.model = model;
        this.editName = editName;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        CheckBox only = forms.check(ONLY, Message.of("certificate.ui.problemsOnly"), model.problemsOnlyProperty());
        CheckBox worst = forms.check(WORST, Message.of("certificate.ui.worstFirst"), model.worstFirstProperty());
        worst.setTooltip(forms.tooltip(Message.of("certificate.ui.worstFirst.tip")));
        Region search = forms.search(SEARCH, Message.of("certificate.ui.search"), model.searchProperty());
        search.setMinWidth(120);
        HBox.setHgrow(search, Priority.ALWAYS);
        TableView<PlannedCertificate> table = table();
        VBox box = new VBox(Layouts.toolbar(search), Layouts.toolbar(only, worst), table);
        box.getStyleClass().add("certificate-column");
        Outdated.dim(table, outdated);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private TableView<PlannedCertificate> table() {
        Tables tables = new Tables(texts);
        Label none = forms.label("muted", model.noRecipientProperty());
        TableView<PlannedCertificate> table = tables.table(TABLE, model.shown(), none);
        TableColumn<PlannedCertificate, String> name = tables.words(
                "certificate-recipient-name",
                Message.of("certificate.ui.column.name"),
                200,
                item -> item.award().printedName());
        TableColumn<PlannedCertificate, Step> step = tables.values(
                "certificate-recipient-step",
                Message.of("certificate.ui.column.step"),
                120,
                PlannedCertificate::step,
                value -> texts.now(Message.of("certificate.ui.step." + value)));
        table.getColumns().add(name);
        table.getColumns().add(step);
        table.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.recipients")));
        model.comparatorProperty().bind(table.comparatorProperty());
        Selections.bind(table, model.selectedProperty());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()) return;
            if (event.getCode() == KeyCode.PAGE_DOWN) model.next();
            else if (event.getCode() == KeyCode.PAGE_UP) model.previous();
            else if (event.getCode() == KeyCode.F2) editName.run();
            else return;
            event.consume();
        });
        return table;
    }
}
