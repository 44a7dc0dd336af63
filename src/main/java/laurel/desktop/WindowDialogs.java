package laurel.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import laurel.kernel.Message;
import laurel.kernel.Problem;

/** Dialogs inside the window, in the language of the window; only file choosers are the system's. */
public final class WindowDialogs implements Dialogs {
    /** The ids of the parts of a card. */
    public static final String CARD = "card", VERB = "card-verb", DISMISS = "card-dismiss", FIELD = "card-field";

    private static final String TOAST_FOLDER = "toast-folder";

    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final LiveTexts texts;
    private final FileChoosers choosers;
    private final Consumer<Path> opener;
    private final Forms forms;
    private final Overlay overlay = new Overlay();
    private final Toasts toasts;
    private final StackPane layer;

    /** @param opener shows a folder in the system's file manager */
    public WindowDialogs(LiveTexts texts, FileChoosers choosers, Consumer<Path> opener) {
        this.texts = texts;
        this.choosers = choosers;
        this.opener = opener;
        this.forms = new Forms(texts);
        this.toasts = new Toasts(texts);
        this.layer = new StackPane(toasts, overlay);
        layer.setPickOnBounds(false);
    }

    /** @return what lies above the window's content */
    StackPane layer() {
        return layer;
    }

    /** @return whether a card waits for an answer */
    boolean busy() {
        return overlay.open();
    }

    @Override
    public void confirm(Question question, Runnable onYes) {
        confirm(question, "desktop.cancel", onYes);
    }

    /** @return the question as it is shown, a child of the dialogs' layer until it is answered */
    Node confirm(Question question, String dismissKey, Runnable onYes) {
        Card card = new Card(texts, question.title()).body(question.body());
        card.lines(question.details()).problems(question.problems());
        Button verb = forms.primary(VERB, question.verb(), () -> {
            overlay.close(card.node());
            onYes.run();
        });
        Button dismiss = dismiss(card, dismissKey);
        if (question.grave()) verb.getStyleClass().add("danger");
        // What cannot be taken back is not done by the key that was pressed a moment ago.
        (question.grave() ? dismiss : verb).getStyleClass().add(Forms.FIRST_FOCUS);
        show(card.buttons(dismiss, verb));
        return card.node();
    }

    @Override
    public void ask(Prompt prompt, Consumer<String> onText) {
        TextInputControl field = field(prompt);
        Card card = new Card(texts, prompt.title()).body(prompt.body()).content(forms.labelled(prompt.label(), field));
        Button verb = forms.primary(VERB, prompt.verb(), () -> {
            overlay.close(card.node());
            onText.accept(field.getText().strip());
        });
        if (prompt.required()) {
            verb.disableProperty().bind(field.textProperty().map(String::isBlank));
        }
        field.setOnKeyPressed(event -> {
            boolean sent = prompt.lines() == 1 ? event.getCode() == KeyCode.ENTER : SEND.match(event);
            if (sent) verb.fire();
        });
        show(card.buttons(dismiss(card, "desktop.cancel"), verb));
    }

    private static TextInputControl field(Prompt prompt) {
        TextInputControl field;
        if (prompt.lines() == 1) {
            field = new TextField(prompt.initial());
        } else {
            TextArea area = new TextArea(prompt.initial());
            area.setWrapText(true);
            area.setPrefRowCount(prompt.lines());
            field = area;
        }
        field.setId(FIELD);
        field.getStyleClass().add(Forms.FIRST_FOCUS);
        return field;
    }

    @Override
    public void sheet(Sheet sheet, Runnable onVerb) {
        Card card = new Card(texts, sheet.title()).content(sheet.content().get());
        card.node().getStyleClass().add("card-wide");
        if (sheet.verb().isEmpty()) {
            show(card.buttons(dismiss(card, "desktop.close")));
            return;
        }
        ObservableValue<Message> name = sheet.verb().get();
        Button verb = forms.primary(VERB, name.getValue(), () -> {
            overlay.close(card.node());
            onVerb.run();
        });
        verb.textProperty().unbind();
        verb.textProperty().bind(texts.text(name));
        verb.disableProperty().bind(sheet.ready().map(ready -> !ready));
        if (sheet.grave()) verb.getStyleClass().add("danger");
        show(card.buttons(dismiss(card, "desktop.cancel"), verb));
    }

    @Override
    public void refused(Message title, List<Problem> problems) {
        Card card = new Card(texts, title).problems(problems);
        show(card.buttons(dismiss(card, "desktop.close")));
    }

    @Override
    public void failed(Message title, Message text) {
        Card card = new Card(texts, title).warning(text);
        show(card.buttons(dismiss(card, "desktop.close")));
    }

    /** Shows the keys that work everywhere. */
    void shortcuts(List<Message> lines) {
        Card card = new Card(texts, Message.of("desktop.keys.title")).lines(lines);
        show(card.buttons(dismiss(card, "desktop.close")));
    }

    private Button dismiss(Card card, String key) {
        Button button = forms.button(DISMISS, Message.of(key), () -> overlay.close(card.node()));
        button.setCancelButton(true);
        return button;
    }

    private void show(Card card) {
        overlay.show(card.node());
    }

    @Override
    public void done(Message text) {
        toasts.show(text);
    }

    @Override
    public void written(Message text, Path where) {
        Button folder = forms.button(TOAST_FOLDER, Message.of("desktop.showFolder"), () -> opener.accept(where));
        folder.getStyleClass().add("small");
        toasts.show(text, folder);
    }

    @Override
    public void showFolder(Path folder) {
        opener.accept(folder);
    }

    @Override
    public void openFile(FileRequest request, Consumer<Path> onFile) {
        choosers.open(window(), request).ifPresent(onFile);
    }

    @Override
    public void saveFile(FileRequest request, Consumer<Path> onFile) {
        choosers.save(window(), request).ifPresent(onFile);
    }

    @Override
    public void chooseFolder(String purpose, Message title, Consumer<Path> onFolder) {
        choosers.folder(window(), purpose, title).ifPresent(onFolder);
    }

    private Window window() {
        return layer.getScene().getWindow();
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
