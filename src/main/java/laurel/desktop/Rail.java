package laurel.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.kernel.Message;

/** The left edge of the window: one entry per screen, and below them the switches for language and theme. */
final class Rail {
    /** What the switches do. */
    interface Switches {
        void language(Locale language);

        void theme(Theme theme);
    }

    private final LiveTexts texts;
    private final ToggleGroup entries = new ToggleGroup();
    private final VBox box = new VBox();
    private final Map<Theme, ToggleButton> themes = new EnumMap<>(Theme.class);

    Rail(LiveTexts texts, List<Screen> screens, Consumer<Screen> go, Theme theme, Switches switches) {
        this.texts = texts;
        box.setId("rail");
        box.getStyleClass().add("rail");
        Label name = new Label();
        name.textProperty().bind(texts.text("desktop.name"));
        name.getStyleClass().add("brand-name");
        HBox brand = new HBox(Icon.LAUREL.node(), name);
        brand.getStyleClass().add("brand");
        box.getChildren().add(brand);
        for (int i = 0; i < screens.size(); i++) box.getChildren().add(entry(screens.get(i), i + 1, go));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        box.getChildren().addAll(gap, languages(switches), themes(theme, switches));
    }

    private ToggleButton entry(Screen screen, int number, Consumer<Screen> go) {
        ToggleButton entry = new ToggleButton();
        entry.setId("rail-" + screen.id());
        entry.setUserData(screen);
        entry.setToggleGroup(entries);
        entry.setGraphic(screen.icon().node());
        entry.textProperty().bind(texts.text(screen.titleKey()));
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.getStyleClass().add("rail-entry");
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(texts.text(
                        "desktop.rail.tip",
                        Message.of(screen.titleKey()),
                        shortcut(number).getDisplayText()));
        entry.setTooltip(tip);
        entry.setOnAction(event -> {
            entry.setSelected(true); // a second press leaves it chosen
            go.accept(screen);
        });
        return entry;
    }

    /** @return the keys that go to the n-th screen, 1-based */
    static KeyCombination shortcut(int number) {
        return new KeyCodeCombination(KeyCode.valueOf("DIGIT" + number), KeyCombination.SHORTCUT_DOWN);
    }

    private Node languages(Switches switches) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton chinese = option(group, "language-zh", Message.of("desktop.language.zh"));
        ToggleButton english = option(group, "language-en", Message.of("desktop.language.en"));
        texts.currentProperty().subscribe(now -> group.selectToggle(texts.chinese() ? chinese : english));
        chinese.setOnAction(event -> chosen(chinese, () -> switches.language(Locale.SIMPLIFIED_CHINESE)));
        english.setOnAction(event -> chosen(english, () -> switches.language(Locale.ENGLISH)));
        return pair(chinese, english);
    }

    private Node themes(Theme theme, Switches switches) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton light = option(group, "theme-light", Message.of(Icon.LIGHT.textKey()));
        ToggleButton dark = option(group, "theme-dark", Message.of(Icon.DARK.textKey()));
        light.setGraphic(Icon.LIGHT.node());
        dark.setGraphic(Icon.DARK.node());
        themes.put(Theme.LIGHT, light);
        themes.put(Theme.DARK, dark);
        mark(theme);
        light.setOnAction(event -> chosen(light, () -> switches.theme(Theme.LIGHT)));
        dark.setOnAction(event -> chosen(dark, () -> switches.theme(Theme.DARK)));
        return pair(light, dark);
    }

    private static void chosen(ToggleButton button, Runnable action) {
        button.setSelected(true);
        action.run();
    }

    private ToggleButton option(ToggleGroup group, String id, Message text) {
        ToggleButton option = new ToggleButton();
        option.setId(id);
        option.setToggleGroup(group);
        option.textProperty().bind(texts.text(text));
        option.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(option, Priority.ALWAYS);
        return option;
    }

    private static Node pair(ToggleButton left, ToggleButton right) {
        left.getStyleClass().addAll("rail-option", "left-pill");
        right.getStyleClass().addAll("rail-option", "right-pill");
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("rail-pair");
        return pair;
    }

    void mark(Screen screen) {
        entries.getToggles().stream()
                .filter(toggle -> screen.equals(toggle.getUserData()))
                .forEach(entries::selectToggle);
    }

    /** Shows which theme is worn, whoever changed it. */
    void mark(Theme theme) {
        themes.forEach((worn, button) -> button.setSelected(worn == theme));
    }

    /** Takes the focus, so that no control of a screen stands out before anybody asked for it. */
    void focus() {
        if (entries.getSelectedToggle() instanceof ToggleButton chosen) chosen.requestFocus();
    }

    Region node() {
        return box;
    }
}
