package laurel.certificate.ui;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PlannedCertificate.Step;
import laurel.certificate.ui.RecipientsViewModel.Finding;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Selections;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Who gets a certificate and what happens to each, above the problems of the plan. */
final class RecipientsView {
    static final String TABLE = "certificate-recipients",
            SEARCH = "certificate-search",
            ONLY = "certificate-problems-only",
            PROBLEMS = "certificate-problems";

    private static final double ICON_AND_SCROLL_BAR = 72;

    private final RecipientsViewModel model;
    private final LiveTexts texts;
    private final Forms forms;

    RecipientsView(RecipientsViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        CheckBox only = forms.check(ONLY, Message.of("certificate.ui.problemsOnly"), model.problemsOnlyProperty());
        Region search = forms.search(SEARCH, Message.of("certificate.ui.search"), model.searchProperty());
        search.setMinWidth(120);
        HBox.setHgrow(search, Priority.ALWAYS);
        TableView<PlannedCertificate> table = table();
        VBox top = new VBox(Layouts.toolbar(search, only), table);
        top.getStyleClass().add("certificate-column");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(top, problems());
        box.getStyleClass().add("certificate-column");
        VBox.setVgrow(top, Priority.ALWAYS);
        box.setMinWidth(360);
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
        Selections.bind(table, model.selectedProperty());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN) model.next();
            else if (event.getCode() == KeyCode.PAGE_UP) model.previous();
            else return;
            event.consume();
        });
        return table;
    }

    private Region problems() {
        Label title = forms.label("section-title", model.findingsTitleProperty());
        ListView<Finding> list = new ListView<>(model.findings());
        list.setId(PROBLEMS);
        list.setCellFactory(any -> new FindingCell(texts, list));
        list.setPlaceholder(forms.label("muted", model.noProblemProperty()));
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> model.look(now));
        list.setPrefHeight(180);
        VBox box = new VBox(title, list);
        box.getStyleClass().add("certificate-problems");
        VBox.setVgrow(list, Priority.ALWAYS);
        return box;
    }

    /** One problem with its icon; wraps instead of being cut. */
    private static final class FindingCell extends ListCell<Finding> {
        private final LiveTexts texts;
        private final Text words = new Text();

        FindingCell(LiveTexts texts, ListView<Finding> list) {
            this.texts = texts;
            words.wrappingWidthProperty().bind(list.widthProperty().subtract(ICON_AND_SCROLL_BAR));
            words.getStyleClass().add("finding");
            setPrefWidth(0);
            texts.currentProperty().addListener((property, old, now) -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            getStyleClass().removeIf(style -> style.startsWith("severity-"));
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            Problem problem = finding.problem();
            getStyleClass().add("severity-" + problem.severity().name().toLowerCase(Locale.ROOT));
            words.setText(texts.current().text(problem));
            HBox line = new HBox(Icon.of(problem.severity()).node(), words);
            line.getStyleClass().add("problem");
            setGraphic(line);
        }
    }
}
