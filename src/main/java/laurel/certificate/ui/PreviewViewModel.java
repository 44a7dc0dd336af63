package laurel.certificate.ui;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import laurel.certificate.BatchOrder;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PreviewCertificate;
import laurel.desktop.Desk;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The picture of one certificate, drawn in the background; only the last one asked for is ever shown. */
public final class PreviewViewModel {
    private static final int WIDTH = 1400;

    private final PreviewCertificate preview;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Image>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Message> note = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask drawing;
    private int asked;

    PreviewViewModel(PreviewCertificate preview, Desk desk) {
        this.preview = preview;
        this.desk = desk;
    }

    void show(@Nullable PlannedCertificate item, Optional<BatchOrder> order) {
        RunningTask before = drawing;
        if (before != null) before.cancel();
        int mine = ++asked;
        name.set(item == null ? "" : item.award().printedName());
        if (item == null || order.isEmpty()) {
            shown(Optional.empty(), null);
            return;
        }
        Message drawn = item.known()
                .map(entry -> Message.of(
                        "certificate.ui.preview.serial", entry.serial().value()))
                .orElse(Message.of("certificate.ui.preview.sample"));
        drawing = desk.tasks()
                .run(
                        TaskRunner.Lane.RENDERING,
                        Message.of("certificate.ui.preview.drawing"),
                        progress -> preview.png(item, order.get(), WIDTH).map(PreviewViewModel::decoded),
                        page -> {
                            if (mine == asked) {
                                shown(page, page.isPresent() ? drawn : Message.of("certificate.ui.preview.none"));
                            }
                        });
    }

    /** Here and not in the view, because it takes longer than a frame of the window. */
    private static Image decoded(byte[] png) {
        return new Image(new ByteArrayInputStream(png));
    }

    private void shown(Optional<Image> page, @Nullable Message what) {
        picture.set(page);
        note.set(what);
    }

    /** @return the page; empty while there is nothing to show */
    public ReadOnlyObjectProperty<Optional<Image>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** @return what is seen: the issued certificate, one with a stand-in for its serial, or why there is none */
    public ReadOnlyObjectProperty<@Nullable Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** @return the name on the certificate */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }
}
