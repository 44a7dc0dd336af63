package laurel.certificate.ui;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.FileNameStyle;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.Outdated;
import laurel.desktop.Selections;
import laurel.kernel.Message;
import laurel.kernel.Severity;

/** The problems of the plan in groups, with a filter for each weight, and what can be done about the selected one. */
final class ProblemsView {
    static final String LIST = "certificate-problems",
            FILTER = "certificate-problems-filter",
            NAME = "certificate-fix-name",
            FILES = "certificate-fix-files",
            WAIVE = "certificate-fix-waive",
            TAKE_BACK = "certificate-fix-take-back",
            ROSTER = "certificate-fix-roster";

    private static final double HEAD_WIDTH = 280;

    private final ProblemsViewModel model;
    private final FixesViewModel fixes;
    private final ObservableValue<Boolean> outdated;
    private final LiveTexts texts;
    private final Forms forms;

    /** @param outdated whether others are being looked for */
    ProblemsView(ProblemsViewModel model, FixesViewModel fixes, ObservableValue<Boolean> outdated, LiveTexts texts) {
        this.model = model;
        this.outdated = outdated;
        this.fixes = fixes;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        Label title = forms.label("section-title", model.titleProperty());
        title.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane head = new FlowPane(title); // thousands of problems have long numbers
        head.setPrefWrapLength(HEAD_WIDTH);
        head.getStyleClass().add("certificate-weights");
        for (Severity severity : Severity.values()) head.getChildren().add(filter(severity));
        ListView<ProblemRow> list = list();
        VBox box = new VBox(head, list, deeds());
        box.getStyleClass().add("certificate-problems");
        VBox.setVgrow(list, Priority.ALWAYS);
        return box;
    }

    private ToggleButton filter(Severity severity) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton();
        button.setId(FILTER + "-" + name);
        button.setGraphic(Icon.of(severity).node());
        button.getStyleClass().addAll("severity-" + name, "certificate-weight");
        button.selectedProperty().bindBidirectional(model.wantedProperty(severity));
        ObservableValue<Message> words = model.countProperty(severity)
                .map(count -> Message.of("certificate.ui.problems." + severity.name(), count));
        button.textProperty()
                .bind(texts.text(
                        model.countProperty(severity).map(count -> Message.of("certificate.ui.count", count))));
        button.accessibleTextProperty().bind(texts.text(words));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.text(words));
        button.setTooltip(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private ListView<ProblemRow> list() {
        ListView<ProblemRow> list = new ListView<>(model.rows());
        list.setId(LIST);
        list.accessibleTextProperty().bind(texts.text(model.titleProperty()));
        list.setCellFactory(any -> new ProblemCell(model, texts, list));
        list.setPlaceholder(forms.label("muted", model.noProblemProperty()));
        Selections.bind(list, model.selectedProperty());
        Outdated.dim(list, outdated);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                ProblemRow row = model.selectedProperty().get();
                if (row != null && row.heading()) model.toggle();
            } else if (event.getCode() == KeyCode.F2) {
                fixes.editName();
            }
        });
        return list;
    }

    private FlowPane deeds() {
        Button name = small(NAME, "certificate.ui.fix.name", fixes::editName, fixes.aboutSomebodyProperty());
        Button waive = small(WAIVE, "certificate.ui.fix.waive", fixes::waive, fixes.waivableProperty());
        Button back = small(TAKE_BACK, "certificate.ui.fix.takeBack", fixes::takeBack, fixes.waivedProperty());
        Button roster = small(ROSTER, "certificate.ui.fix.roster", fixes::openInRoster, fixes.aboutSomebodyProperty());
        MenuButton files = new MenuButton();
        files.setId(FILES);
        files.textProperty().bind(texts.text(Message.of("certificate.ui.fix.files")));
        files.getStyleClass().add("small");
        for (FileNameStyle style : FileNameStyle.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.text(Message.of("certificate.ui.style." + style)));
            item.setOnAction(event -> fixes.nameFiles(style));
            files.getItems().add(item);
        }
        shownWhen(files, fixes.fileNameProperty());
        FlowPane deeds = new FlowPane(name, files, waive, back, roster);
        deeds.getStyleClass().add("certificate-deeds");
        ObservableValue<Boolean> chosen =
                model.selectedProperty().map(row -> true).orElse(false);
        shownWhen(deeds, chosen);
        return deeds;
    }

    private Button small(String id, String key, Runnable deed, ObservableValue<Boolean> when) {
        Button button = forms.button(id, Message.of(key), deed);
        button.getStyleClass().add("small");
        shownWhen(button, when);
        return button;
    }

    private static void shownWhen(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
