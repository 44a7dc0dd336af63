package laurel.certificate.ui;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import laurel.certificate.BatchOrder;
import laurel.certificate.Certificate;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PreviewCertificate;
import laurel.desktop.Desk;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import org.jspecify.annotations.Nullable;

/** The picture of one page of one certificate, drawn in the background; only the last one asked for is ever shown. */
public final class PreviewViewModel {
    private final PreviewCertificate preview;
    private final Desk desk;
    private final Zoom zoom = new Zoom(this::draw);
    private final ReadOnlyObjectWrapper<Optional<Image>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Message> note = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<PageSize> size = new ReadOnlyObjectWrapper<>(PageSize.A4_LANDSCAPE);
    private final ReadOnlyObjectWrapper<Optional<ElementArea>> mark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper(false);
    private @Nullable PlannedCertificate item;
    private Optional<BatchOrder> order = Optional.empty();
    private @Nullable RunningTask task;
    private int asked;

    PreviewViewModel(PreviewCertificate preview, Desk desk) {
        this.preview = preview;
        this.desk = desk;
    }

    void show(@Nullable PlannedCertificate wanted, Optional<BatchOrder> how) {
        item = wanted;
        order = how;
        how.ifPresent(now -> {
            pages.set(now.template().pages().size());
            size.set(now.template().page());
        });
        page.set(Math.min(page.get(), pages.get() - 1));
        name.set(wanted == null ? "" : wanted.award().printedName());
        draw();
    }

    /** Puts a frame around an element of the template, on whichever page it stands; a name of none takes it away. */
    void mark(String element) {
        Optional<ElementArea> area = order.flatMap(now -> ElementArea.of(now.template(), element));
        mark.set(area);
        area.ifPresent(found -> turn(found.page()));
    }

    public void nextPage() {
        turn(page.get() + 1);
    }

    public void previousPage() {
        turn(page.get() - 1);
    }

    private void turn(int to) {
        int inside = Math.max(0, Math.min(pages.get() - 1, to));
        if (inside == page.get()) return;
        page.set(inside);
        draw();
    }

    /** A newer wish makes all older ones void, whichever is drawn first. */
    private void draw() {
        RunningTask before = task;
        if (before != null) before.cancel();
        int mine = ++asked;
        PlannedCertificate wanted = item;
        if (wanted == null || order.isEmpty()) {
            shown(Optional.empty(), null);
            return;
        }
        drawing.set(true);
        BatchOrder how = order.get();
        int number = page.get();
        int width = zoom.pixels(size.get());
        Message drawn = wanted.known()
                .map(Certificate::serial)
                .map(serial -> Message.of("certificate.ui.preview.serial", serial.value()))
                .orElse(Message.of("certificate.ui.preview.sample"));
        task = desk.tasks()
                .run(
                        TaskRunner.Lane.RENDERING,
                        Message.of("certificate.ui.preview.drawing"),
                        progress -> preview.png(wanted, how, number, width).map(PreviewViewModel::decoded),
                        image -> {
                            Message none = Message.of("certificate.ui.preview.none");
                            if (mine == asked) shown(image, image.isPresent() ? drawn : none);
                        });
        task.whenOver(() -> {
            if (mine == asked) drawing.set(false);
        });
    }

    /** Here and not in the view, because it takes longer than a frame of the window. */
    private static Image decoded(byte[] png) {
        return new Image(new ByteArrayInputStream(png));
    }

    private void shown(Optional<Image> image, @Nullable Message what) {
        drawing.set(false);
        picture.set(image);
        note.set(what);
    }

    public Zoom zoom() {
        return zoom;
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

    /** @return which page is seen, from 0 */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** @return how many pages there are, 1 or more */
    public ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** @return how large the page is on paper */
    public ReadOnlyObjectProperty<PageSize> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** @return the element that has a frame */
    public ReadOnlyObjectProperty<Optional<ElementArea>> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** @return whether a newer picture than the one that is seen is on its way */
    public ReadOnlyBooleanProperty drawingProperty() {
        return drawing.getReadOnlyProperty();
    }
}
