package laurel.desktop;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Makes tables of fixed row height, with a real comparator on every column and a word where there are no rows. */
public final class Tables {
    private static final double ROW = 34;
    private static final int MOST_KEYS = 100_000;

    private final LiveTexts texts;
    private Locale collatorOf;
    private Collator collator;
    private final Map<String, CollationKey> keys = new HashMap<>();

    public Tables(LiveTexts texts) {
        this.texts = texts;
        this.collatorOf = texts.current().locale();
        this.collator = Collator.getInstance(collatorOf);
    }

    /** @param rows what it shows; the table sorts a view of it and leaves the list alone */
    public <T> TableView<T> table(String id, ObservableList<T> rows, Node placeholder) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<T> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        texts.currentProperty().addListener((property, old, now) -> table.refresh());
        return table;
    }

    /** @return a column of names or other words, sorted as the language sorts them (Chinese by pinyin) */
    public <T> TableColumn<T, String> words(String id, Message title, double width, Function<T, String> value) {
        Comparator<String> order = (one, other) -> key(one).compareTo(key(other));
        return column(id, title, width, order, value, Glyphs::shown);
    }

    /** @return a column of values with an order of their own, such as dates and numbers; never narrower than its width */
    public <T, C extends Comparable<? super C>> TableColumn<T, C> values(
            String id, Message title, double width, Function<T, C> value, Function<C, String> shown) {
        TableColumn<T, C> column = column(id, title, width, Comparator.naturalOrder(), value, shown);
        column.setMinWidth(width);
        return column;
    }

    private <T, C> TableColumn<T, C> column(
            String id,
            Message title,
            double width,
            Comparator<C> order,
            Function<T, C> value,
            Function<C, String> shown) {
        TableColumn<T, C> column = new TableColumn<>();
        column.setId(id);
        column.textProperty().bind(texts.text(title));
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new Cell<>(shown));
        return column;
    }

    /** Kept, because a word is compared a dozen times when a table of thousands is sorted. */
    private CollationKey key(String word) {
        Locale now = texts.current().locale();
        if (!now.equals(collatorOf)) {
            collator = Collator.getInstance(now);
            collatorOf = now;
            keys.clear();
        }
        if (keys.size() >= MOST_KEYS) keys.clear();
        return keys.computeIfAbsent(word, collator::getCollationKey);
    }

    private static final class Cell<T, C> extends TableCell<T, C> {
        private final Function<C, String> shown;

        Cell(Function<C, String> shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable C item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : shown.apply(item));
        }
    }
}
