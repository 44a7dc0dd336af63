package laurel.review.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.ApplicationId;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.review.ReviewQueue.Row;
import org.jspecify.annotations.Nullable;

/** The applications of a round, filtered and searched, one of which is looked at. */
public final class QueueViewModel {
    /** Which applications are shown. */
    public enum Filter {
        ALL,
        /** They take part in the round and nothing has been decided. */
        OPEN,
        /** Decided, in effect or not. */
        DECIDED,
        /** Tests, duplicates and others that take no part. */
        LEFT_OUT;

        boolean shows(Row row) {
            boolean decided = row.decision().isPresent();
            boolean counts = row.application().state().counts();
            return switch (this) {
                case ALL -> true;
                case OPEN -> counts && !decided;
                case DECIDED -> decided;
                case LEFT_OUT -> !counts && !decided;
            };
        }
    }

    private final ObservableList<Row> all = FXCollections.observableArrayList();
    private final FilteredList<Row> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();

    QueueViewModel() {
        search.addListener((property, old, now) -> refilter());
        filter.addListener((property, old, now) -> refilter());
    }

    private void refilter() {
        String key = Names.key(search.get());
        Filter wanted = filter.get();
        shown.setPredicate(row -> (wanted == null || wanted.shows(row)) && matches(row, key));
    }

    private static boolean matches(Row row, String key) {
        if (key.isEmpty()) return true;
        StringBuilder text =
                new StringBuilder(row.person() + " " + row.application().label() + " "
                        + row.application().submission().applicant().value());
        for (Answer answer : row.application().submission().answers()) {
            if (answer.role() == AnswerRole.NAME || answer.role() == AnswerRole.SURNAME) {
                text.append(' ').append(answer.text());
            }
        }
        return Names.key(text.toString()).contains(key);
    }

    /** Whoever was looked at stays so, if he is still there. */
    void show(List<Row> rows) {
        Row before = selected.get();
        ApplicationId chosen = before == null ? null : before.application().id();
        all.setAll(rows);
        selected.set(rows.stream()
                .filter(row -> row.application().id().equals(chosen))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .orElse(null));
    }

    public ObservableList<Row> shown() {
        return shown;
    }

    /** @return how many applications the filters leave of how many */
    public ObservableValue<Message> countProperty() {
        return Bindings.createObjectBinding(
                () -> Message.of("review.ui.queue.count", shown.size(), all.size()), shown, all);
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<@Nullable Filter> filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable Row> selectedProperty() {
        return selected;
    }
}
