package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import laurel.certificate.Signing;
import laurel.certificate.SigningKey;
import laurel.certificate.SigningKeyReading;
import laurel.certificate.SigningKeys;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** With which key PDF files are signed. The key is open until the window is closed or it is put away; its password is not kept. */
public final class SigningViewModel {
    private final SigningKeys keys;
    private final Desk desk;
    private final ObjectProperty<@Nullable Signing> signing;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Path> locked = new ReadOnlyObjectWrapper<>();

    /** @param signing what is chosen */
    SigningViewModel(SigningKeys keys, Desk desk, ObjectProperty<@Nullable Signing> signing) {
        this.keys = keys;
        this.desk = desk;
        this.signing = signing;
        visible.addListener((property, old, now) -> {
            Signing chosen = signing.get();
            if (chosen != null) signing.set(new Signing(chosen.key(), now));
        });
    }

    /** Lets the user choose a file with keys; its password is asked for next. */
    public void choose() {
        Dialogs.FileRequest request = new Dialogs.FileRequest(
                "certificate-key",
                Message.of("certificate.ui.sign.file"),
                Message.of("certificate.ui.sign.kind"),
                List.of("p12", "pfx"),
                "");
        desk.dialogs().openFile(request, file -> {
            locked.set(null);
            locked.set(file);
        });
    }

    /**
     * Opens the file that was chosen.
     *
     * @param password is overwritten afterwards
     * @param alias of the key wanted; blank if there is but one
     */
    public void unlock(char[] password, String alias) {
        Path file = locked.get();
        if (file == null) return;
        Optional<String> name = Optional.of(alias.strip()).filter(text -> !text.isEmpty());
        desk.tasks()
                .run(
                        Message.of("certificate.ui.sign.opening"),
                        progress -> {
                            try {
                                return keys.open(file, password, name);
                            } finally {
                                Arrays.fill(password, ' ');
                            }
                        },
                        this::opened);
    }

    private void opened(SigningKeyReading reading) {
        reading.<@Nullable Void>fold(
                opened -> {
                    locked.set(null);
                    signing.set(new Signing(opened.key(), visible.get()));
                    return null;
                },
                refused -> {
                    desk.dialogs().refused(Message.of("certificate.ui.sign.refused"), refused.problems());
                    return null;
                });
    }

    /** Puts the key away: nothing is signed any more. */
    public void putAway() {
        signing.set(null);
    }

    /** @return the file whose password is wanted; nothing while none is */
    public ReadOnlyObjectProperty<@Nullable Path> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** @return whether the signature shows itself on the page */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** @return whether a key is open */
    public ObservableValue<Boolean> openProperty() {
        return signing.map(chosen -> true).orElse(false);
    }

    /** @return who signs, or that nobody does */
    public ObservableValue<Message> lineProperty() {
        return signing.map(Signing::key)
                .map(SigningKey::name)
                .map(name -> Message.of("certificate.ui.sign.by", name))
                .orElse(Message.of("certificate.ui.sign.nobody"));
    }
}
