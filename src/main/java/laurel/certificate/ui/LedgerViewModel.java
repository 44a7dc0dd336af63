package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.List;
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
import laurel.certificate.Serial;
import laurel.certificate.Standing;
import laurel.kernel.Message;
import laurel.kernel.Names;
import laurel.programme.CohortId;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.jspecify.annotations.Nullable;

/** Everything that was ever issued: searched without regard to case and accents, narrowed by worth, roster, template and language. */
public final class LedgerViewModel {
    private final ObservableList<LedgerEntry> all = FXCollections.observableArrayList();
    private final FilteredList<LedgerEntry> shown = new FilteredList<>(all);
    private final ObservableList<Optional<LedgerStock.Roster>> rosters = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Optional<Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Optional<LedgerStock.Roster>> roster =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Optional<LedgerStock.Design>> designs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Optional<LedgerStock.Design>> design =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Optional<Language>> language = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable LedgerEntry> selected = new SimpleObjectProperty<>();
    private LedgerStock stock = LedgerStock.EMPTY;
    private Optional<Serial> awaited = Optional.empty();
    private boolean filling;

    LedgerViewModel() {
        rosters.add(Optional.empty());
        designs.add(Optional.empty());
        search.addListener((property, old, now) -> narrow());
        standing.addListener((property, old, now) -> narrow());
        roster.addListener((property, old, now) -> narrow());
        design.addListener((property, old, now) -> narrow());
        language.addListener((property, old, now) -> narrow());
    }

    void show(LedgerStock read) {
        LedgerEntry before = selected.get();
        stock = read;
        Optional<LedgerStock.Roster> cohort = chosen(roster);
        Optional<LedgerStock.Design> template = chosen(design);
        filling = true; // a list that is filled anew chooses nothing for a moment
        offer(read.rosters(), rosters, roster, cohort);
        offer(read.designs(), designs, design, template);
        filling = false;
        if (!cohort.equals(chosen(roster)) || !template.equals(chosen(design))) narrow();
        all.setAll(read.entries());
        selected.set(
                before == null ? null : stock.byId().get(before.certificate().id()));
        arrived();
    }

    private static <T> void offer(
            List<T> found,
            ObservableList<Optional<T>> choices,
            ObjectProperty<@Nullable Optional<T>> chosen,
            Optional<T> kept) {
        List<Optional<T>> now = new ArrayList<>();
        now.add(Optional.empty());
        found.forEach(one -> now.add(Optional.of(one)));
        if (!choices.equals(now)) choices.setAll(now);
        chosen.set(now.contains(kept) ? kept : Optional.empty());
    }

    private static <T> Optional<T> chosen(ObjectProperty<@Nullable Optional<T>> property) {
        Optional<T> value = property.get();
        return value == null ? Optional.empty() : value;
    }

    private void narrow() {
        if (filling) return;
        String key = Names.key(search.get());
        Optional<Standing> worth = chosen(standing);
        Optional<CohortId> cohort = chosen(roster).map(LedgerStock.Roster::id);
        Optional<TemplateId> template = chosen(design).map(LedgerStock.Design::id);
        Optional<Language> spoken = chosen(language);
        shown.setPredicate(entry -> (worth.isEmpty() || worth.get() == entry.standing())
                && (cohort.isEmpty() || cohort.get().equals(entry.cohort()))
                && (template.isEmpty()
                        || template.get().equals(entry.certificate().edition().template()))
                && (spoken.isEmpty() || spoken.get() == entry.certificate().language())
                && entry.searched().contains(key));
    }

    public void clearFilters() {
        search.set("");
        standing.set(Optional.empty());
        roster.set(Optional.empty());
        design.set(Optional.empty());
        language.set(Optional.empty());
    }

    /** Shows a certificate, whatever the filters say. */
    void reveal(CertificateId id) {
        LedgerEntry entry = stock.byId().get(id);
        if (entry == null) return;
        if (!shown.contains(entry)) clearFilters();
        selected.set(entry);
    }

    /** Shows a certificate as soon as it is in the ledger that is seen. */
    void await(Serial serial) {
        awaited = Optional.of(serial);
        arrived();
    }

    private void arrived() {
        Optional<LedgerEntry> entry = awaited.flatMap(stock::find);
        if (entry.isEmpty()) return;
        awaited = Optional.empty();
        reveal(entry.get().certificate().id());
    }

    /** @return the certificate that the entry's one replaced */
    Optional<LedgerEntry> predecessor(LedgerEntry entry) {
        return entry.certificate().provenance().predecessor().map(stock.byId()::get);
    }

    /** @return the certificate that replaced the entry's one */
    Optional<LedgerEntry> successor(LedgerEntry entry) {
        return Optional.ofNullable(stock.successors().get(entry.certificate().id()));
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
    public ObservableList<Optional<LedgerStock.Roster>> rosters() {
        return rosters;
    }

    /** @return the templates of all entries, after a choice of all */
    public ObservableList<Optional<LedgerStock.Design>> designs() {
        return designs;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** @return what the shown ones are worth; empty for all */
    public ObjectProperty<@Nullable Optional<Standing>> standingProperty() {
        return standing;
    }

    /** @return of which roster the shown ones are; empty for all */
    public ObjectProperty<@Nullable Optional<LedgerStock.Roster>> rosterProperty() {
        return roster;
    }

    /** @return with which template the shown ones were issued; empty for all */
    public ObjectProperty<@Nullable Optional<LedgerStock.Design>> designProperty() {
        return design;
    }

    /** @return in which language the shown ones were issued; empty for all */
    public ObjectProperty<@Nullable Optional<Language>> languageProperty() {
        return language;
    }

    public ObjectProperty<@Nullable LedgerEntry> selectedProperty() {
        return selected;
    }
}
