package laurel.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laurel.kernel.Message;
import laurel.kernel.Revision;

/** What the status bar tells of the data: where they are and when the last act was saved. */
public final class Status {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Path folder;
    private final ReadOnlyObjectWrapper<Message> saved =
            new ReadOnlyObjectWrapper<>(Message.of("desktop.status.unchanged"));

    /** @param revision moves with every act that is on the disk, on any thread */
    public Status(Path folder, Revision revision, Clock clock) {
        this.folder = folder;
        revision.listen(() -> {
            Message line = Message.of(
                    "desktop.status.saved", TIME.format(clock.instant().atZone(clock.getZone())));
            Platform.runLater(() -> saved.set(line));
        });
    }

    public Path folder() {
        return folder;
    }

    public ReadOnlyObjectProperty<Message> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
