package laurel.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import laurel.kernel.Message;

/** One screen in a window of its own, in English, with real dialogs and a user who picks the files he was told to pick. */
public final class TestWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;

    private final LiveTexts texts;
    private final Picker picker = new Picker();
    private final WindowDialogs dialogs;
    private final Desk desk;
    private final CssWarnings warnings = new CssWarnings();

    /** @param features whose texts the screen needs; the desktop's and the kernel's come by themselves */
    public TestWindow(List<String> features, LiveRevision revision) {
        List<String> all = new ArrayList<>(List.of("desktop", "kernel"));
        all.addAll(features);
        texts = new LiveTexts(Locale.ENGLISH, all);
        dialogs = new WindowDialogs(texts, picker, path -> {});
        desk = new Desk(new FxTaskRunner(new FailureReport(dialogs)::show), dialogs, revision);
    }

    public void show(Stage stage, Parent screen) {
        Fonts.load();
        Scene scene = new Scene(new StackPane(screen, dialogs.layer()), WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    public Desk desk() {
        return desk;
    }

    public LiveTexts texts() {
        return texts;
    }

    /** From now on every file or folder that is asked for is this one. */
    public void pick(Path path) {
        picker.path = Optional.of(path);
    }

    /** Stops collecting and gives what the style sheets were complained about since the beginning. */
    public List<String> cssWarnings() {
        warnings.close();
        return warnings.found();
    }

    private static final class Picker implements FileChoosers {
        private volatile Optional<Path> path = Optional.empty();

        @Override
        public Optional<Path> open(Window owner, Dialogs.FileRequest request) {
            return path;
        }

        @Override
        public Optional<Path> save(Window owner, Dialogs.FileRequest request) {
            return path;
        }

        @Override
        public Optional<Path> folder(Window owner, String purpose, Message title) {
            return path;
        }
    }
}
