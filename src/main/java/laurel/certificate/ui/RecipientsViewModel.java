package laurel.certificate.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import laurel.certificate.PlannedCertificate;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** The recipients of a plan, one of whom is looked at. */
public final class RecipientsViewModel {
    private final ObservableList<PlannedCertificate> all = FXCollections.observableArrayList();
    private final FilteredList<PlannedCertificate> left = new FilteredList<>(all);
    private final SortedList<PlannedCertificate> shown = new SortedList<>(left);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty problemsOnly = new SimpleBooleanProperty(false);
    private final BooleanProperty worstFirst = new SimpleBooleanProperty(false);
    private final ObjectProperty<@Nullable PlannedCertificate> selected = new SimpleObjectProperty<>();
    private List<PlannedCertificate> worst = List.of();
    private List<PlannedCertificate> inOrder = List.of();
    private Map<AwardId, String> keys = Map.of();

    private final BooleanProperty waiting = new SimpleBooleanProperty(true);

    RecipientsViewModel() {
        search.addListener((property, old, now) -> filter());
        problemsOnly.addListener((property, old, now) -> filter());
        worstFirst.addListener((property, old, now) -> {
            PlannedCertificate before = selected.get();
            all.setAll(now ? worst : inOrder);
            // Whoever asks for the worst wants to see them.
            selected.set(now && !shown.isEmpty() ? shown.get(0) : before);
        });
    }

    private void filter() {
        String key = Names.key(search.get());
        boolean only = problemsOnly.get();
        left.setPredicate(
                item -> (!only || !item.problems().isEmpty()) && key(item).contains(key));
    }

    private String key(PlannedCertificate item) {
        return keys.getOrDefault(item.award().id(), "");
    }

    /** Whoever was looked at stays so, if he is in the new plan. */
    void show(SeenPlan seen) {
        keys = seen.keys();
        show(seen.plan().items(), seen.worstFirst());
    }

    /** There is no plan, and none is being made. */
    void clear() {
        show(List.of(), List.of());
    }

    private void show(List<PlannedCertificate> items, List<PlannedCertificate> worstOrder) {
        PlannedCertificate before = selected.get();
        AwardId chosen = before == null ? null : before.award().id();
        waiting.set(false);
        inOrder = items;
        worst = worstOrder;
        all.setAll(worstFirst.get() ? worst : inOrder);
        selected.set(items.stream()
                .filter(item -> item.award().id().equals(chosen))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(null));
    }

    /** Looks at a recipient; lifts the filters if they hide him. */
    public void look(PlannedCertificate item) {
        if (!shown.contains(item)) {
            search.set("");
            problemsOnly.set(false);
        }
        selected.set(item);
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (shown.isEmpty()) return;
        int at = shown.indexOf(selected.get());
        int to = at < 0 ? 0 : Math.max(0, Math.min(shown.size() - 1, at + by));
        selected.set(shown.get(to));
    }

    /** @return the recipients that the filters leave, as the table sorts them; else as in the roster, or the worst first */
    public ObservableList<PlannedCertificate> shown() {
        return shown;
    }

    /** @return how the table sorts; nothing for the order of the plan */
    public ObjectProperty<@Nullable Comparator<? super PlannedCertificate>> comparatorProperty() {
        return shown.comparatorProperty();
    }

    /** @return what stands where no recipient is shown */
    public ObservableValue<Message> noRecipientProperty() {
        return Bindings.when(waiting)
                .then(Message.of("certificate.ui.planning"))
                .otherwise(Message.of("certificate.ui.noRecipient"));
    }

    public StringProperty searchProperty() {
        return search;
    }

    public BooleanProperty problemsOnlyProperty() {
        return problemsOnly;
    }

    /** @return whether those stand first who are hardest to set: long names, tight lines, rare letters */
    public BooleanProperty worstFirstProperty() {
        return worstFirst;
    }

    public ObjectProperty<@Nullable PlannedCertificate> selectedProperty() {
        return selected;
    }

    /** @return where among those that are shown the selected one stands; nothing if it does not */
    public ObservableValue<@Nullable Message> positionProperty() {
        return Bindings.createObjectBinding(this::position, selected, shown);
    }

    private @Nullable Message position() {
        int at = shown.indexOf(selected.get());
        return at < 0 ? null : Message.of("certificate.ui.position", at + 1, shown.size());
    }
}
