package laurel.boot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import laurel.desktop.LiveTexts;
import laurel.desktop.Screen;
import laurel.desktop.Theme;
import laurel.desktop.WindowMemory;
import laurel.kernel.Progress;

/**
 * Draws every screen in both themes and both languages over the sample round, without a display:
 * {@code Screenshots FOLDER WIDTHxHEIGHT,…}. Run by {@code mvn -Pscreenshots test}.
 */
final class Screenshots {
    private static final long PULSES_TO_SETTLE = 12;

    private final Path folder;
    private final MainWindow window;
    private final Stage stage;

    private Screenshots(Path folder, MainWindow window, Stage stage) {
        this.folder = folder;
        this.window = window;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "laurel");
        if (Files.exists(work)) delete(work);
        System.setProperty("user.home", "/home/ada"); // the pictures show nobody's real folders
        Path data = work.resolve("data");
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (Wiring wiring = Wiring.open(data, "Ada")) {
            wiring.ready();
            wiring.sampleRound().run(work.resolve("round"), Progress.NONE);
            WindowMemory memory = WindowMemory.load(work.resolve("window.properties"));
            memory.language(Locale.ENGLISH);
            LiveTexts texts = new LiveTexts(Locale.ENGLISH, Wiring.TEXTS);
            Screenshots shots = onWindow(() -> {
                MainWindow window = new MainWindow(wiring, texts, memory);
                Stage stage = new Stage();
                window.show(stage);
                return new Screenshots(folder, window, stage);
            });
            for (String size : arguments[1].split(",", -1)) shots.take(size);
            onWindow(() -> {
                shots.stage.hide();
                return true;
            });
            shots.window.close();
        } finally {
            Platform.exit();
            delete(work);
        }
    }

    private void take(String size) throws IOException, InterruptedException, ExecutionException {
        int cross = size.indexOf('x');
        double width = Double.parseDouble(size.substring(0, cross));
        double height = Double.parseDouble(size.substring(cross + 1));
        for (Theme theme : Theme.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                onWindow(() -> {
                    stage.setMaximized(false);
                    stage.setX(0); // a window beyond the virtual screen cannot be drawn
                    stage.setY(0);
                    stage.setWidth(width);
                    stage.setHeight(height);
                    window.shell().theme(theme);
                    window.shell().language(language);
                    return true;
                });
                for (Screen screen : window.screens()) {
                    onWindow(() -> {
                        window.shell().go(screen);
                        return true;
                    });
                    settle();
                    save(screen.id(), theme, language, size);
                    if (!screen.id().equals("certificates")) continue;
                    dialog("#certificate-more", "options", theme, language, size);
                    ledger(theme, language, size);
                }
            }
        }
    }

    /** The other half of the screen of certificates, with the newest one chosen. */
    private void ledger(Theme theme, Locale language, String size)
            throws IOException, InterruptedException, ExecutionException {
        press("#certificate-part-ledger");
        onWindow(() -> {
            TableView<?> table = (TableView<?>) window.shell().scene().lookup("#ledger-table");
            table.getSelectionModel().select(0);
            return true;
        });
        settle();
        save("ledger", theme, language, size);
        dialog("#ledger-print", "print", theme, language, size);
        press("#certificate-part-batch");
    }

    private void dialog(String button, String what, Theme theme, Locale language, String size)
            throws IOException, InterruptedException, ExecutionException {
        press(button);
        settle();
        save(what, theme, language, size);
        press("#card-dismiss");
    }

    private void press(String button) throws InterruptedException, ExecutionException {
        onWindow(() -> {
            ((ButtonBase) window.shell().scene().lookup(button)).fire();
            return true;
        });
    }

    private void save(String what, Theme theme, Locale language, String size)
            throws IOException, InterruptedException, ExecutionException {
        String name = String.join("-", what, theme.name().toLowerCase(Locale.ROOT), language.getLanguage(), size);
        save(folder.resolve(name + ".png"));
    }

    /** Waits until no work runs and the picture has been drawn a few times since. */
    private void settle() throws InterruptedException, ExecutionException {
        long calm = 0;
        while (calm < PULSES_TO_SETTLE) {
            boolean idle = onNextPulse(window::idle);
            calm = idle ? calm + 1 : 0;
        }
    }

    private void save(Path file) throws IOException, InterruptedException, ExecutionException {
        WritableImage image = onWindow(() -> window.shell().scene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) picture.setRGB(x, y, pixels.getArgb(x, y));
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    private static <T> T onWindow(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private <T> T onNextPulse(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Runnable[] pulse = new Runnable[1];
        pulse[0] = () -> {
            window.shell().scene().removePostLayoutPulseListener(pulse[0]);
            task.run();
        };
        Platform.runLater(() -> {
            window.shell().scene().addPostLayoutPulseListener(pulse[0]);
            Platform.requestNextPulse();
        });
        return task.get();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException thrown) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
