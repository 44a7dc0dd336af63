package laurel.certificate.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import laurel.certificate.BatchPlan;
import laurel.certificate.PlannedCertificate;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.kernel.Problem;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** The recipients of a plan, one of whom is looked at, and the problems of the plan, each of which leads to its recipient. */
public final class RecipientsViewModel {
    /**
     * A problem of the plan.
     *
     * @param about whose certificate; empty if it concerns all
     */
    public record Finding(Problem problem, Optional<PlannedCertificate> about) {}

    private final ObservableList<PlannedCertificate> all = FXCollections.observableArrayList();
    private final FilteredList<PlannedCertificate> shown = new FilteredList<>(all);
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty problemsOnly = new SimpleBooleanProperty(false);
    private final ObjectProperty<@Nullable PlannedCertificate> selected = new SimpleObjectProperty<>();

    private final BooleanProperty waiting = new SimpleBooleanProperty(true);

    RecipientsViewModel() {
        search.addListener((property, old, now) -> filter());
        problemsOnly.addListener((property, old, now) -> filter());
    }

    private void filter() {
        String key = Names.key(search.get());
        boolean only = problemsOnly.get();
        shown.setPredicate(item -> (!only || !item.problems().isEmpty())
                && Names.key(item.award().printedName()).contains(key));
    }

    /** Whoever was looked at stays so, if he is in the new plan. */
    void show(@Nullable BatchPlan plan, List<Problem> further) {
        PlannedCertificate before = selected.get();
        AwardId chosen = before == null ? null : before.award().id();
        waiting.set(false);
        List<PlannedCertificate> items = plan == null ? List.of() : plan.items();
        all.setAll(items);
        Stream<Finding> whole = Stream.concat(further.stream(), plan == null ? Stream.of() : plan.problems().stream())
                .map(problem -> new Finding(problem, Optional.empty()));
        Stream<Finding> each =
                items.stream().flatMap(item -> item.problems().stream().map(p -> new Finding(p, Optional.of(item))));
        findings.setAll(Stream.concat(whole, each)
                .sorted(Comparator.comparing(finding -> finding.problem().severity()))
                .toList());
        selected.set(items.stream()
                .filter(item -> item.award().id().equals(chosen))
                .findFirst()
                .or(() -> items.stream().findFirst())
                .orElse(null));
    }

    /** Looks at whom the problem is about; lifts the filters if they hide him. */
    public void look(@Nullable Finding finding) {
        if (finding == null) return;
        finding.about().ifPresent(item -> {
            if (!shown.contains(item)) {
                search.set("");
                problemsOnly.set(false);
            }
            selected.set(item);
        });
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

    /** @return the recipients that the filters leave, in the order of the roster */
    public ObservableList<PlannedCertificate> shown() {
        return shown;
    }

    /** @return the worst first, then in the order of the roster */
    public ObservableList<Finding> findings() {
        return findings;
    }

    /** @return what stands where no recipient is shown */
    public ObservableValue<Message> noRecipientProperty() {
        return waitingOr("certificate.ui.noRecipient");
    }

    /** @return what stands where no problem is shown */
    public ObservableValue<Message> noProblemProperty() {
        return waitingOr("certificate.ui.noProblem");
    }

    private ObservableValue<Message> waitingOr(String key) {
        return Bindings.when(waiting)
                .then(Message.of("certificate.ui.planning"))
                .otherwise(Message.of(key));
    }

    /** @return a heading with the number of problems */
    public ObservableValue<Message> findingsTitleProperty() {
        return Bindings.createObjectBinding(() -> Message.of("certificate.ui.problems", findings.size()), findings);
    }

    public StringProperty searchProperty() {
        return search;
    }

    public BooleanProperty problemsOnlyProperty() {
        return problemsOnly;
    }

    public ObjectProperty<@Nullable PlannedCertificate> selectedProperty() {
        return selected;
    }

    /** @return where among the recipients the selected one stands; nothing if none is */
    public ObservableValue<@Nullable Message> positionProperty() {
        return selected.map(item -> {
            int at = all.indexOf(Objects.requireNonNull(item));
            return Message.of("certificate.ui.position", at + 1, all.size());
        });
    }
}
