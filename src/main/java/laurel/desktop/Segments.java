package laurel.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, one of which is chosen; for two to four short words that should all be seen at once. */
public final class Segments {
    private final LiveTexts texts;

    public Segments(LiveTexts texts) {
        this.texts = texts;
    }

    /**
     * @param id of the row; each choice gets {@code ID-CHOICE}, lower case
     * @param name what is chosen, for screen readers
     * @param chosen no choice is marked while it holds nothing
     */
    public <T> HBox row(
            String id, Message name, List<T> choices, Property<@Nullable T> chosen, Function<T, Message> text) {
        HBox row = new HBox();
        row.setId(id);
        row.getStyleClass().add("segments");
        row.accessibleTextProperty().bind(texts.text(name));
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = segment(id, choice, text.apply(choice));
            button.getStyleClass().add(pill(choices, choice));
            button.setToggleGroup(group);
            button.setSelected(choice.equals(chosen.getValue()));
            button.setOnAction(event -> {
                button.setSelected(true); // a second click does not take the choice back
                chosen.setValue(choice);
            });
            chosen.addListener((property, old, now) -> button.setSelected(Objects.equals(choice, now)));
            row.getChildren().add(button);
        }
        return row;
    }

    private <T> ToggleButton segment(String id, T choice, Message text) {
        ToggleButton button = new ToggleButton();
        button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.textProperty().bind(texts.text(text));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("segment");
        return button;
    }

    private static <T> String pill(List<T> choices, T choice) {
        if (choice.equals(choices.get(0))) return "left-pill";
        return choice.equals(choices.get(choices.size() - 1)) ? "right-pill" : "center-pill";
    }
}
