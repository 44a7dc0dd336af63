package laurel.desktop;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The arrangements that all screens share, so that they look like one program. */
public final class Layouts {
    private static final double NAME_WIDTH = 112;

    private final LiveTexts texts;
    private final Forms forms;

    public Layouts(LiveTexts texts) {
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    /** @return a whole screen: its name, one line about what is shown, actions at the right, then the parts */
    public VBox screen(
            Message title, ObservableValue<? extends @Nullable Message> subtitle, Node[] actions, Region... parts) {
        VBox names = new VBox(forms.label("screen-title", title), forms.label("screen-subtitle", subtitle));
        HBox header = new HBox(names, Forms.spring());
        header.getChildren().addAll(actions);
        header.getStyleClass().add("screen-header");
        header.setMinHeight(Region.USE_PREF_SIZE);
        VBox screen = new VBox(header);
        screen.getChildren().addAll(parts);
        screen.getStyleClass().add("screen");
        screen.setMinSize(0, 0);
        if (parts.length > 0) VBox.setVgrow(parts[parts.length - 1], Priority.ALWAYS);
        return screen;
    }

    /** @return controls in a row */
    public static HBox toolbar(Node... controls) {
        HBox row = new HBox(controls);
        row.getStyleClass().add("toolbar");
        return row;
    }

    /** @return a box with a ground of its own */
    public static VBox panel(Node... parts) {
        VBox panel = new VBox(parts);
        panel.getStyleClass().add("panel");
        return panel;
    }

    /**
     * @param share how much of the width the left part gets at first, 0 to 1
     * @return two parts side by side with a movable gap; only the left one grows with the window
     */
    public static SplitPane split(double share, Region left, Region right) {
        SplitPane split = new SplitPane(left, right);
        split.setDividerPositions(share);
        SplitPane.setResizableWithParent(right, false);
        return split;
    }

    /** @return an empty list of names with values, for {@link #fact} */
    public static GridPane facts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    /** Adds a line to a list of facts; the value wraps. */
    public void fact(GridPane facts, Message name, ObservableValue<String> value) {
        Label label = forms.label("field-label", name);
        Label shown = new Label();
        shown.textProperty().bind(value.map(Glyphs::shown));
        shown.setWrapText(true);
        shown.getStyleClass().add("field-value");
        GridPane.setValignment(label, VPos.TOP);
        facts.addRow(facts.getRowCount(), label, shown);
    }

    /** The same for a message. */
    public void factOf(GridPane facts, Message name, ObservableValue<? extends @Nullable Message> value) {
        fact(facts, name, texts.text(value));
    }
}
