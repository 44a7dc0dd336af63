package laurel.certificate.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import laurel.certificate.CertificateId;
import laurel.certificate.Standing;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import org.jspecify.annotations.Nullable;

/** Everything that was ever issued: searched without regard to case and accents, narrowed by what it is worth and roster. */
public final class LedgerViewModel {
    /** A roster of the ledger. */
    public record Roster(CohortId id, LocalText holder) {}

    private final ObservableList<LedgerEntry> all = FXCollections.observableArrayList();
    private final FilteredList<LedgerEntry> shown = new FilteredList<>(all);
    private final ObservableList<Optional<Roster>> rosters = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Optional<Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Optional<Roster>> roster = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable LedgerEntry> selected = new SimpleObjectProperty<>();
    private final Map<CertificateId, LedgerEntry> byId = new HashMap<>();
    private final Map<CertificateId, LedgerEntry> successors = new HashMap<>();

    LedgerViewModel() {
        rosters.add(Optional.empty());
        search.addListener((property, old, now) -> narrow());
        standing.addListener((property, old, now) -> narrow());
        roster.addListener((property, old, now) -> narrow());
    }

    void show(List<LedgerEntry> entries) {
        LedgerEntry before = selected.get();
        byId.clear();
        successors.clear();
        for (LedgerEntry entry : entries) {
            byId.put(entry.certificate().id(), entry);
            entry.certificate().provenance().predecessor().ifPresent(old -> successors.put(old, entry));
        }
        all.setAll(entries);
        offer(entries);
        selected.set(before == null ? null : byId.get(before.certificate().id()));
    }

    private void offer(List<LedgerEntry> entries) {
        Optional<Roster> kept = chosen(roster);
        List<Optional<Roster>> found = entries.stream()
                .map(entry -> new Roster(entry.cohort(), entry.holder()))
                .distinct()
                .sorted(Comparator.comparing((Roster one) -> one.id().edition())
                        .reversed()
                        .thenComparing(one -> one.id().programme().value()))
                .map(Optional::of)
                .toList();
        rosters.setAll(found);
        rosters.add(0, Optional.empty());
        roster.set(rosters.contains(kept) ? kept : Optional.empty());
    }

    private static <T> Optional<T> chosen(ObjectProperty<@Nullable Optional<T>> property) {
        Optional<T> value = property.get();
        return value == null ? Optional.empty() : value;
    }

    private void narrow() {
        String key = Names.key(search.get());
        Optional<Standing> worth = chosen(standing);
        Optional<CohortId> cohort = chosen(roster).map(Roster::id);
        shown.setPredicate(entry -> (worth.isEmpty() || worth.get() == entry.standing())
                && (cohort.isEmpty() || cohort.get().equals(entry.cohort()))
                && entry.searched().contains(key));
    }

    public void clearFilters() {
        search.set("");
        standing.set(Optional.empty());
        roster.set(Optional.empty());
    }

    /** Shows a certificate, whatever the filters say. */
    void reveal(CertificateId id) {
        LedgerEntry entry = byId.get(id);
        if (entry == null) return;
        if (!shown.contains(entry)) clearFilters();
        selected.set(entry);
    }

    /** @return the certificate that the entry's one replaced */
    Optional<LedgerEntry> predecessor(LedgerEntry entry) {
        return entry.certificate().provenance().predecessor().map(byId::get);
    }

    /** @return the certificate that replaced the entry's one */
    Optional<LedgerEntry> successor(LedgerEntry entry) {
        return Optional.ofNullable(successors.get(entry.certificate().id()));
    }

    /** @return how many entries there are, and how many the filters leave */
    public ObservableValue<Message> countProperty() {
        return Bindings.createObjectBinding(
                () -> Message.of("certificate.ui.ledger.count", shown.size(), all.size()), shown, all);
    }

    /** @return what stands where no entry is shown */
    public ObservableValue<Message> placeholderProperty() {
        return Bindings.createObjectBinding(
                () -> Message.of(all.isEmpty() ? "certificate.ui.ledger.empty" : "certificate.ui.ledger.noMatch"), all);
    }

    public ObservableList<LedgerEntry> shown() {
        return shown;
    }

    /** @return the rosters of all entries, newest first, after a choice of all */
    public ObservableList<Optional<Roster>> rosters() {
        return rosters;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** @return what the shown ones are worth; empty for all */
    public ObjectProperty<@Nullable Optional<Standing>> standingProperty() {
        return standing;
    }

    /** @return of which roster the shown ones are; empty for all */
    public ObjectProperty<@Nullable Optional<Roster>> rosterProperty() {
        return roster;
    }

    public ObjectProperty<@Nullable LedgerEntry> selectedProperty() {
        return selected;
    }
}
