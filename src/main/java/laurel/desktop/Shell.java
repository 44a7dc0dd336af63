package laurel.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The window: rail, content, status bar, dialogs. It knows its screens only as a list and makes a screen's content when it is
 * first shown. For the JavaFX thread.
 */
public final class Shell implements Rail.Switches {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final LiveTexts texts;
    private final WindowMemory memory;
    private final WindowDialogs dialogs;
    private final List<Screen> screens;
    private final Map<Screen, Parent> views = new HashMap<>();
    private final StackPane content = new StackPane();
    private final Rail rail;
    private final Scene scene;
    private final ObservableList<RunningTask> running;
    private @Nullable Screen current;
    private @Nullable Node closing;

    /** @param screens in the order of the rail; at least one, at most nine, because each has a digit */
    public Shell(
            LiveTexts texts,
            WindowMemory memory,
            WindowDialogs dialogs,
            FxTaskRunner tasks,
            Status status,
            List<Screen> screens) {
        if (screens.isEmpty() || screens.size() > 9) throw new IllegalArgumentException("screens: " + screens.size());
        this.texts = texts;
        this.memory = memory;
        this.dialogs = dialogs;
        this.screens = List.copyOf(screens);
        this.running = tasks.running();
        this.rail = new Rail(texts, this.screens, this::go, memory.theme(), this);
        content.getStyleClass().add("content");
        content.setId("content");
        content.setMinSize(0, 0); // no screen can push the rail or the status bar out of the window
        BorderPane main = new BorderPane(content);
        main.setLeft(rail.node());
        main.setBottom(new StatusBar(texts, status, running).node());
        StackPane root = new StackPane(main, dialogs.layer());
        root.getStyleClass().add("shell");
        this.scene = new Scene(root, WIDTH, HEIGHT);
        memory.theme().applyTo(scene);
        accelerators();
    }

    private void accelerators() {
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            accelerator(Rail.shortcut(i + 1), () -> go(screen));
        }
        accelerator(HELP, () -> dialogs.shortcuts(keys()));
        accelerator(FIND, this::find);
    }

    private void accelerator(KeyCombination keys, Runnable action) {
        scene.getAccelerators().put(keys, () -> {
            if (!dialogs.busy()) action.run();
        });
    }

    private List<Message> keys() {
        List<Message> lines = new ArrayList<>();
        for (int i = 0; i < screens.size(); i++) {
            String keys = Rail.shortcut(i + 1).getDisplayText();
            lines.add(Message.of(
                    "desktop.keys.screen", keys, Message.of(screens.get(i).titleKey())));
        }
        lines.add(Message.of("desktop.keys.find", FIND.getDisplayText()));
        lines.add(Message.of("desktop.keys.escape"));
        lines.add(Message.of("desktop.keys.help", HELP.getDisplayText()));
        return lines;
    }

    private void find() {
        Node field = content.lookup("." + Forms.SEARCH);
        if (field != null) field.requestFocus();
    }

    /** Brings the screen to the front; nothing happens if it is there already. */
    public void go(Screen screen) {
        Screen before = current;
        if (screen.equals(before)) return;
        if (before != null) before.close().run();
        current = screen;
        content.getChildren()
                .setAll(views.computeIfAbsent(screen, made -> made.view().get()));
        rail.mark(screen);
        rail.focus();
        memory.screen(screen.id());
        screen.open().run();
    }

    @Override
    public void language(Locale language) {
        Locale.setDefault(language); // the toolkit's own menus follow it
        texts.speak(language);
        memory.language(language);
    }

    @Override
    public void theme(Theme theme) {
        theme.applyTo(scene);
        rail.mark(theme);
        memory.theme(theme);
    }

    /** Shows the window where it stood last and on the screen that was open last. */
    public void show(Stage stage) {
        stage.setScene(scene);
        stage.titleProperty().bind(texts.text("desktop.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        memory.bounds().filter(Shell::onSomeScreen).ifPresent(bounds -> place(stage, bounds));
        stage.setMaximized(memory.maximised());
        stage.setOnCloseRequest(request -> {
            if (running.isEmpty()) return;
            request.consume();
            askToClose(stage);
        });
        stage.setOnHiding(event -> leave(stage));
        String last = memory.screen().orElse("");
        go(screens.stream().filter(s -> s.id().equals(last)).findFirst().orElse(screens.get(0)));
        stage.show();
    }

    /** Closing stops what runs, so it is not done by a slip of the hand; asked once at a time. */
    private void askToClose(Stage stage) {
        Node asked = closing;
        if (asked != null && asked.getParent() != null) return;
        Dialogs.Question question = Dialogs.Question.of(
                Message.of("desktop.closing.title"),
                Message.of("desktop.closing.body", running.size()),
                Message.of("desktop.closing.stop"));
        closing = dialogs.confirm(question.gravely(), "desktop.closing.keep", stage::close);
    }

    /** @return whether enough of the window would be seen; a monitor may be gone since */
    private static boolean onSomeScreen(Rectangle2D bounds) {
        return bounds.getWidth() >= LEAST_WIDTH
                && bounds.getHeight() >= LEAST_HEIGHT
                && javafx.stage.Screen.getScreens().stream()
                        .anyMatch(monitor ->
                                monitor.getVisualBounds().contains(bounds.getMinX() + 40, bounds.getMinY() + 10));
    }

    private static void place(Stage stage, Rectangle2D bounds) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    /** The last thing the window does; the file is tiny, so it is written right here. */
    private void leave(Stage stage) {
        Screen open = current;
        if (open != null) open.close().run();
        memory.maximised(stage.isMaximized());
        if (!stage.isMaximized()) {
            memory.bounds(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
        try {
            memory.save();
        } catch (Failure failure) {
            new FailureReport(dialogs).show(Message.of("desktop.memory"), failure);
        }
    }

    /** @return the scene, for pictures and tests */
    public Scene scene() {
        return scene;
    }
}
