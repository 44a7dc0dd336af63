package laurel.certificate.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.desktop.Forms;
import laurel.desktop.Glyphs;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;

/** The certificate of the selected recipient as it will be printed, with the way to the next and the previous one. */
final class PreviewView {
    static final String PICTURE = "certificate-picture",
            MARK = "certificate-mark",
            PREVIOUS = "certificate-previous",
            NEXT = "certificate-next",
            POSITION = "certificate-position",
            NOTE = "certificate-note",
            PAGE = "certificate-page",
            NEXT_PAGE = "certificate-next-page",
            PREVIOUS_PAGE = "certificate-previous-page";

    private static final String PLACE = "certificate";
    private static final KeyCombination LATER_PAGE = keys(KeyCode.PAGE_DOWN);
    private static final KeyCombination EARLIER_PAGE = keys(KeyCode.PAGE_UP);

    private final PreviewViewModel model;
    private final RecipientsViewModel recipients;
    private final LiveTexts texts;
    private final Forms forms;

    PreviewView(PreviewViewModel model, RecipientsViewModel recipients, LiveTexts texts) {
        this.model = model;
        this.recipients = recipients;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    Region build() {
        Region paper = new PaperView(model, new ZoomTools(model.zoom(), texts).build(PLACE)).build();
        VBox box = new VBox(bar(), paper);
        box.getStyleClass().add("certificate-preview");
        VBox.setVgrow(paper, Priority.ALWAYS);
        return box;
    }

    private HBox bar() {
        Label name = new Label();
        name.textProperty().bind(model.nameProperty().map(Glyphs::shown));
        name.getStyleClass().add("section-title");
        Label note = forms.label("muted", model.noteProperty());
        note.setId(NOTE);
        Label position = forms.label("muted", recipients.positionProperty());
        position.setId(POSITION);
        position.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = forms.iconButton(PREVIOUS, Icon.PREVIOUS, recipients::previous);
        tell(previous, Message.of("certificate.ui.previous", KeyCode.PAGE_UP.getName()));
        Button next = forms.iconButton(NEXT, Icon.NEXT, recipients::next);
        tell(next, Message.of("certificate.ui.next", KeyCode.PAGE_DOWN.getName()));
        HBox bar = Layouts.toolbar(name, note, Forms.spring(), pages(), previous, position, next);
        name.setMinWidth(0);
        note.setMinWidth(0);
        return bar;
    }

    private void tell(Button button, Message what) {
        button.setTooltip(forms.tooltip(what));
        button.accessibleTextProperty().unbind();
        button.accessibleTextProperty().bind(button.getTooltip().textProperty());
    }

    private HBox pages() {
        Button previous = forms.iconButton(PREVIOUS_PAGE, Icon.PREVIOUS, model::previousPage);
        tell(previous, Message.of("certificate.ui.page.previous", EARLIER_PAGE.getDisplayText()));
        Button next = forms.iconButton(NEXT_PAGE, Icon.NEXT, model::nextPage);
        tell(next, Message.of("certificate.ui.page.next", LATER_PAGE.getDisplayText()));
        Label which = forms.label(
                "muted",
                model.pageProperty()
                        .flatMap(page -> model.pagesProperty()
                                .map(pages -> Message.of("certificate.ui.page", page.intValue() + 1, pages))));
        which.setId(PAGE);
        which.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Layouts.toolbar(previous, which, next);
        row.visibleProperty().bind(model.pagesProperty().greaterThan(1));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Handles the keys of the preview wherever the focus is in the node. */
    void listenIn(Region node) {
        new ZoomTools(model.zoom(), texts).listenIn(node);
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()) return;
            Runnable action = switch (event.getCode()) {
                case PAGE_DOWN -> model::nextPage;
                case PAGE_UP -> model::previousPage;
                default -> null;
            };
            if (action == null) return;
            action.run();
            event.consume();
        });
    }
}
