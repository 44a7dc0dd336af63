package laurel.boot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import laurel.cli.Console;
import laurel.desktop.DisplayCheck;
import laurel.desktop.LiveTexts;
import laurel.desktop.StartFailure;
import laurel.desktop.WindowMemory;
import laurel.kernel.Failure;
import laurel.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window over a data folder and waits until it is closed. */
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final String MEMORY = "window.properties";

    private final Console console;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();

    private Window(Console console) {
        this.console = console;
    }

    /** @return the exit code of the program */
    static int run(Console console, Path data, String actor) {
        return new Window(console).run(data, actor);
    }

    private int run(Path data, String actor) {
        WindowMemory memory = WindowMemory.load(data.resolve(MEMORY));
        LiveTexts texts = new LiveTexts(memory.language(), Wiring.TEXTS);
        Optional<Problem> missing = start();
        if (missing.isPresent()) {
            console.tell(missing.get());
            return 1;
        }
        try (Wiring wiring = Wiring.open(data, actor)) {
            CompletableFuture<MainWindow> window = new CompletableFuture<>();
            show(stage -> open(stage, new MainWindow(wiring, texts, memory), window));
            await();
            end(window);
        } catch (Failure failure) {
            console.tell(failure.text());
            exitCode.set(1);
            show(stage -> StartFailure.show(stage, texts, memory.theme(), failure.text()));
            await();
        } finally {
            Platform.exit();
        }
        return exitCode.get();
    }

    private static void open(Stage stage, MainWindow window, CompletableFuture<MainWindow> opened) {
        opened.complete(window);
        window.show(stage);
    }

    /** The database is closed only after the work on it. */
    private static void end(CompletableFuture<MainWindow> opened) {
        MainWindow window = opened.getNow(null);
        if (window == null) return;
        try {
            if (!window.close()) LOG.warn("Some work was still running when the window closed.");
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread", e);
        }
    }

    /** @return why JavaFX cannot start here, if it is the lack of a library or a display */
    private static Optional<Problem> start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(DisplayCheck.after(e).orElseThrow(() -> e));
        }
    }

    private interface Content {
        void on(Stage stage);
    }

    private void show(Content content) {
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.showingProperty().subscribe((before, now) -> {
                if (!now) closed.countDown();
            });
            try {
                content.on(stage);
            } finally {
                if (!stage.isShowing()) closed.countDown();
            }
        });
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread", e);
        }
    }
}
