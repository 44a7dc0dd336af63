package laurel.desktop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Makes labelled, accessible controls whose texts follow the language. Every control gets its id from the caller. */
public final class Forms {
    /** The style class of what has the focus first in a dialog. */
    public static final String FIRST_FOCUS = "first-focus";

    /** The style class of the field that the shortcut for searching goes to. */
    public static final String SEARCH = "search";

    private final LiveTexts texts;

    public Forms(LiveTexts texts) {
        this.texts = texts;
    }

    public Button button(String id, Message text, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.text(text));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public Button button(String id, Icon icon, Message text, Runnable action) {
        Button button = button(id, text, action);
        button.setGraphic(icon.node());
        return button;
    }

    /** @return the one button of a place that does what the place is for */
    public Button primary(String id, Message text, Runnable action) {
        Button button = button(id, text, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** @return a flat button that shows the icon only and says what it is to a screen reader and to the pointer */
    public Button iconButton(String id, Icon icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(texts.text(Message.of(icon.textKey())));
        button.setTooltip(tooltip(Message.of(icon.textKey())));
        button.setOnAction(event -> action.run());
        return button;
    }

    public Tooltip tooltip(Message text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.text(text));
        return tooltip;
    }

    public Label label(String style, Message text) {
        return bound(style, texts.text(text));
    }

    /** @return a label that shows whatever message the property holds */
    public Label label(String style, ObservableValue<? extends @Nullable Message> text) {
        return bound(style, texts.text(text));
    }

    private static Label bound(String style, ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** @return the control with its name above it */
    public VBox labelled(Message name, Region control) {
        Label label = label("field-label", name);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    /**
     * @param fields say it to a screen reader, too
     * @return what is wrong with what was typed, to stand below its fields; takes no room while nothing is
     */
    public Label problem(ObservableValue<? extends @Nullable Message> wrong, Control... fields) {
        Label label = label("field-problem", wrong);
        label.setGraphic(Icon.ERROR.node());
        label.setWrapText(true);
        label.visibleProperty().bind(wrong.map(problem -> true).orElse(false));
        label.managedProperty().bind(label.visibleProperty());
        for (Control field : fields) field.accessibleHelpProperty().bind(label.textProperty());
        return label;
    }

    /** @return a box to tick, with its text beside it */
    public CheckBox check(String id, Message text, Property<Boolean> ticked) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(texts.text(text));
        box.selectedProperty().bindBidirectional(ticked);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    public TextField text(String id, Property<String> value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** @return a field for a day, shown and typed as year-month-day in every language */
    public DatePicker date(String id, Property<@Nullable LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    /** @return a field with a magnifying glass; Escape empties it */
    public Region search(String id, Message prompt, Property<String> value) {
        TextField field = text(id, value);
        field.promptTextProperty().bind(texts.text(prompt));
        field.accessibleTextProperty().bind(texts.text(prompt));
        field.getStyleClass().add(SEARCH);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) field.clear();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(Icon.SEARCH.node(), field);
        box.getStyleClass().add("search-box");
        return box;
    }

    /** @param name gives the text of a choice; called anew when the language changes */
    public <T> ComboBox<T> choice(
            String id,
            Message name,
            ObservableList<T> choices,
            Property<@Nullable T> chosen,
            Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>(choices);
        box.setId(id);
        box.accessibleTextProperty().bind(texts.text(name));
        box.setConverter(new Shown<>(text));
        box.setCellFactory(any -> new ChoiceCell<>(text, texts));
        box.setButtonCell(new ChosenCell<>(texts.format(box.valueProperty(), text)));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** @return a node that takes the room that is left in a row */
    public static Node spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** A line of an open list; says the same in the new words after a change of the language. */
    private static final class ChoiceCell<T> extends ListCell<T> {
        private final Function<T, String> text;

        ChoiceCell(Function<T, String> text, LiveTexts texts) {
            this.text = text;
            texts.currentProperty().addListener((property, old, now) -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : text.apply(item));
        }
    }

    /** What a closed list says: always what is chosen, whether the list offers it or is just being filled. */
    private static final class ChosenCell<T> extends ListCell<T> {
        private final StringBinding words;

        ChosenCell(StringBinding words) {
            this.words = words;
            words.addListener((property, old, now) -> setText(now));
            setText(words.get());
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(words.get());
        }
    }

    private static final class Shown<T> extends StringConverter<T> {
        private final Function<T, String> text;

        Shown(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : text.apply(value);
        }

        @Override
        public T fromString(String typed) {
            throw new UnsupportedOperationException("choices are picked, not typed");
        }
    }
}
