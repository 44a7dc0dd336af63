package laurel.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import laurel.cli.Console;
import laurel.desktop.LiveTexts;
import laurel.desktop.StartFailure;
import laurel.desktop.WindowMemory;
import laurel.kernel.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window over a data folder and waits until it is closed. */
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final String MEMORY = "window.properties";

    private final Console console;
    private final Consumer<Throwable> bugs;

    private Window(Console console, Consumer<Throwable> bugs) {
        this.console = console;
        this.bugs = bugs;
    }

    /**
     * JavaFX must have been started.
     *
     * @param bugs is told of the defect that kept the window from opening
     * @return the exit code of the program
     */
    static int run(Console console, Consumer<Throwable> bugs, Path data, String actor) {
        return new Window(console, bugs).run(data, actor);
    }

    private int run(Path data, String actor) {
        WindowMemory memory = WindowMemory.load(data.resolve(MEMORY));
        LiveTexts texts = new LiveTexts(memory.language(), Wiring.TEXTS);
        Locale.setDefault(texts.current().locale()); // the toolkit's own menus and calendars follow it
        try (Wiring wiring = Wiring.open(data, actor)) {
            wiring.ready();
            CompletableFuture<MainWindow> window = new CompletableFuture<>();
            boolean opened = new ShownStage(bugs)
                    .showAndWait(stage -> open(stage, new MainWindow(wiring, texts, memory), window));
            end(window);
            return opened ? 0 : 1;
        } catch (Failure failure) {
            console.tell(failure.text());
            new ShownStage(bugs).showAndWait(stage -> StartFailure.show(stage, texts, memory.theme(), failure.text()));
            return 1;
        } finally {
            Platform.exit();
        }
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
}
