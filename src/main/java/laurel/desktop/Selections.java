package laurel.desktop;

import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Keeps the selected row of a table or list and a property of the view model the same, and the row in sight. */
public final class Selections {
    private Selections() {}

    public static <T> void bind(TableView<T> table, Property<@Nullable T> selected) {
        bind(table.getSelectionModel(), selected, () -> {
            int row = table.getSelectionModel().getSelectedIndex();
            if (row >= 0) table.scrollTo(row);
        });
        table.getItems()
                .addListener((ListChangeListener<T>) change -> mark(table.getSelectionModel(), selected.getValue()));
    }

    public static <T> void bind(ListView<T> list, Property<@Nullable T> selected) {
        bind(list.getSelectionModel(), selected, () -> {
            int row = list.getSelectionModel().getSelectedIndex();
            if (row >= 0) list.scrollTo(row);
        });
        list.getItems()
                .addListener((ListChangeListener<T>) change -> mark(list.getSelectionModel(), selected.getValue()));
    }

    /** Rows that come and go do not deselect; only a person or the view model does. */
    private static <T> void bind(MultipleSelectionModel<T> selection, Property<@Nullable T> selected, Runnable reveal) {
        selection.selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) selected.setValue(now);
        });
        selected.addListener((property, old, now) -> {
            if (now != null && now.equals(selection.getSelectedItem())) return;
            mark(selection, now);
            reveal.run();
        });
        mark(selection, selected.getValue());
    }

    private static <T> void mark(MultipleSelectionModel<T> selection, @Nullable T item) {
        if (item == null) selection.clearSelection();
        else selection.select(item);
    }
}
