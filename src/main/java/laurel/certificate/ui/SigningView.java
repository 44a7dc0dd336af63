package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Who signs the PDF files, and the dialog that asks for the password of a key. */
final class SigningView {
    static final String CHOOSE = "certificate-sign",
            PUT_AWAY = "certificate-sign-not",
            VISIBLE = "certificate-sign-visible",
            WHO = "certificate-sign-who",
            PASSWORD = "certificate-sign-password",
            ALIAS = "certificate-sign-alias";

    private static final double WHO_WIDTH = 220;

    private final SigningViewModel model;
    private final Dialogs dialogs;
    private final Forms forms;

    SigningView(SigningViewModel model, Dialogs dialogs, LiveTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.forms = new Forms(texts);
    }

    /** Asks for the password of every file that is chosen; to be called once. */
    void listen() {
        model.lockedProperty().addListener((property, old, now) -> ask(now));
    }

    /** @return the controls of one row, new ones each time */
    List<Region> row() {
        Label who = forms.label("muted", model.lineProperty());
        who.setId(WHO);
        who.setMaxWidth(WHO_WIDTH);
        Button choose = forms.button(CHOOSE, Message.of("certificate.ui.sign.choose"), model::choose);
        choose.setTooltip(forms.tooltip(Message.of("certificate.ui.sign.tip")));
        CheckBox visible = forms.check(VISIBLE, Message.of("certificate.ui.sign.visible"), model.visibleProperty());
        visible.setTooltip(forms.tooltip(Message.of("certificate.ui.sign.visible.tip")));
        Button putAway = forms.button(PUT_AWAY, Message.of("certificate.ui.sign.not"), model::putAway);
        for (Region part : List.of(visible, putAway)) shownWhen(part, model.openProperty());
        return List.of(choose, who, visible, putAway);
    }

    private static void shownWhen(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void ask(@Nullable Path file) {
        if (file == null) return;
        PasswordField password = new PasswordField();
        StringProperty alias = new SimpleStringProperty("");
        Message verb = Message.of("certificate.ui.sign.open");
        dialogs.sheet(
                Dialogs.Sheet.of(
                        Message.of("certificate.ui.sign.title"),
                        () -> form(file, password, alias),
                        new SimpleObjectProperty<>(verb),
                        new SimpleBooleanProperty(true)),
                () -> model.unlock(password.getText().toCharArray(), alias.get()));
    }

    private VBox form(Path file, PasswordField password, StringProperty alias) {
        Label body = forms.label("card-body", Message.of("certificate.ui.sign.body", file.getFileName()));
        body.setWrapText(true);
        body.setMinHeight(Region.USE_PREF_SIZE);
        password.setId(PASSWORD);
        password.getStyleClass().add(Forms.FIRST_FOCUS);
        VBox box = new VBox(
                body,
                forms.labelled(Message.of("certificate.ui.sign.password"), password),
                forms.labelled(Message.of("certificate.ui.sign.alias"), forms.text(ALIAS, alias)));
        box.getStyleClass().add("certificate-column");
        return box;
    }
}
