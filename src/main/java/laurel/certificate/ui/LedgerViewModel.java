package laurel.certificate.ui;

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
import laurel.desktop.Dialogs;
import laurel.kernel.Message;
import laurel.kernel.Names;
import org.jspecify.annotations.Nullable;

/** Everything that was ever issued, searched by name, serial, cohort or file without regard to case and accents. */
public final class LedgerViewModel {
    private final Dialogs dialogs;
    private final ObservableList<LedgerEntry> all = FXCollections.observableArrayList();
    private final FilteredList<LedgerEntry> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LedgerEntry> selected = new SimpleObjectProperty<>();

    LedgerViewModel(Dialogs dialogs) {
        this.dialogs = dialogs;
        search.addListener((property, old, now) -> {
            String key = Names.key(now);
            shown.setPredicate(entry -> entry.matches(key));
        });
    }

    void show(List<LedgerEntry> entries) {
        all.setAll(entries);
    }

    /** Puts the serial of the selected entry on the clipboard. */
    public void copySerial() {
        LedgerEntry entry = selected.get();
        if (entry == null) return;
        String serial = entry.certificate().serial().value();
        dialogs.copy(serial);
        dialogs.done(Message.of("certificate.ui.ledger.copied", serial));
    }

    /** @return how many entries there are, and how many the search leaves */
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

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<@Nullable LedgerEntry> selectedProperty() {
        return selected;
    }
}
