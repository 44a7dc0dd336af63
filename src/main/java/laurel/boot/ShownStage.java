package laurel.boot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** One window of the system: opened on the JavaFX thread, waited for on another. Used once. */
final class ShownStage {
    /** Fills the window and shows it. */
    @FunctionalInterface
    interface Content {
        void on(Stage stage);
    }

    private final Consumer<Throwable> bugs;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean broken = new AtomicBoolean();

    /** @param bugs is told of the defect that kept the window from opening */
    ShownStage(Consumer<Throwable> bugs) {
        this.bugs = bugs;
    }

    /** @return whether the window opened, after it was closed; false at once if it could not be opened */
    boolean showAndWait(Content content) {
        Platform.runLater(() -> open(content));
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread", e);
        }
        return !broken.get();
    }

    /** A border: a defect is told before the waiting thread goes on and ends the program. */
    private void open(Content content) {
        try {
            Stage stage = new Stage();
            stage.showingProperty().subscribe((before, now) -> {
                if (!now) closed.countDown();
            });
            content.on(stage);
            if (!stage.isShowing()) closed.countDown();
        } catch (RuntimeException | Error bug) {
            bugs.accept(bug);
            broken.set(true);
            closed.countDown();
        }
    }
}
