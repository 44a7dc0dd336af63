package laurel.review.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.application.AnswerRole;
import laurel.application.ApplicationId;
import laurel.application.Submission;
import laurel.desktop.Desk;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.kernel.Problem;
import laurel.review.Decision;
import laurel.review.ReviewQueue.Row;
import laurel.review.ReviewResult;
import laurel.review.Ruling;
import laurel.review.Ruling.Outcome;
import laurel.review.Waiver;
import org.jspecify.annotations.Nullable;

/** What is to be decided about one application: typed here, refused with every broken rule, or pending. */
public final class DecisionViewModel {
    private final ReviewUses uses;
    private final Desk desk;
    private final ObjectProperty<@Nullable Row> row = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>();
    private final StringProperty printedName = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final Map<Waiver, BooleanProperty> waivers = new EnumMap<>(Waiver.class);
    private final ObservableList<Problem> refusals = FXCollections.observableArrayList();
    private @Nullable ApplicationId about;

    DecisionViewModel(ReviewUses uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
        for (Waiver waiver : Waiver.values()) waivers.put(waiver, new SimpleBooleanProperty(false));
    }

    /** Begins anew for another application; what was typed for the same one stays. */
    void show(@Nullable Row now) {
        row.set(now);
        if (now == null || now.application().id().equals(about)) return;
        about = now.application().id();
        refusals.clear();
        Optional<Ruling> ruling = now.decision().map(Decision::ruling);
        outcome.set(ruling.map(Ruling::outcome).orElse(null));
        reason.set(ruling.map(Ruling::reason).orElse(""));
        printedName.set(
                ruling.map(Ruling::printedName).filter(name -> !name.isEmpty()).orElseGet(() -> proposed(now)));
        waivers.forEach((waiver, set) ->
                set.set(ruling.filter(r -> r.waivers().containsKey(waiver)).isPresent()));
    }

    /** A proposal only: the name as printed is chosen by a person. */
    private static String proposed(Row row) {
        Submission submission = row.application().submission();
        String name = submission.answer(AnswerRole.NAME) + " " + submission.answer(AnswerRole.SURNAME);
        return name.isBlank() ? row.person() : Names.trimmed(name);
    }

    /** Records what was typed as a pending decision, or shows everything that stands against it. */
    public void decide() {
        Row now = row.get();
        Outcome chosen = outcome.get();
        if (now == null || chosen == null) return;
        Ruling ruling = switch (chosen) {
            case ACCEPT -> Ruling.accept(printedName.get(), "").waiving(waived());
            case DECLINE -> Ruling.decline(reason.get().strip());
            case WAIT_LIST -> Ruling.waitList(reason.get().strip());
        };
        desk.tasks()
                .run(
                        Message.of("review.ui.deciding"),
                        progress -> uses.decide().decide(now.application().id(), ruling),
                        this::told);
    }

    private Map<Waiver, String> waived() {
        Map<Waiver, String> reasons = new EnumMap<>(Waiver.class);
        String why = reason.get().strip();
        waivers.forEach((waiver, set) -> {
            if (set.get() && !why.isEmpty()) reasons.put(waiver, why);
        });
        return reasons;
    }

    /** Takes the pending decision back. */
    public void withdraw() {
        Row now = row.get();
        if (now == null) return;
        desk.tasks()
                .run(
                        Message.of("review.ui.withdrawing"),
                        progress -> uses.decide().withdraw(now.application().id()),
                        this::told);
    }

    private void told(ReviewResult<?> result) {
        List<Problem> reasons = result.fold(done -> List.<Problem>of(), refused -> refused);
        refusals.setAll(reasons);
    }

    public ObjectProperty<@Nullable Row> rowProperty() {
        return row;
    }

    public ObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /** @return the name for certificate and post; kept exactly as typed */
    public StringProperty printedNameProperty() {
        return printedName;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** @return whether the rule is to be set aside, for the reason typed */
    public BooleanProperty waives(Waiver waiver) {
        BooleanProperty set = waivers.get(waiver);
        if (set == null) throw new IllegalStateException("no box for " + waiver);
        return set;
    }

    /** @return what stood against the last try */
    public ObservableList<Problem> refusals() {
        return refusals;
    }
}
