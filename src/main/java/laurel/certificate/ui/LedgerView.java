package laurel.certificate.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.CertificateState;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Selections;
import laurel.desktop.Tables;
import laurel.kernel.Message;

/** The ledger as a table; the newest entry first. */
final class LedgerView {
    static final String TABLE = "ledger-table", SEARCH = "ledger-search", COPY = "ledger-copy";

    /** A serial or a time that is cut says nothing. */
    private static final double SERIAL_WIDTH = 200, TIME_WIDTH = 136;

    private static final KeyCombination COPY_KEYS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LedgerViewModel model;
    private final LiveTexts texts;
    private final Forms forms;
    private final Tables tables;
    private final DateTimeFormatter time;

    LedgerView(LedgerViewModel model, LiveTexts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.tables = new Tables(texts);
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd' 'HH:mm", Locale.ROOT).withZone(zone);
    }

    Region build() {
        Region search = forms.search(SEARCH, Message.of("certificate.ui.ledger.search"), model.searchProperty());
        search.setPrefWidth(360);
        Label count = forms.label("muted", model.countProperty());
        Button copy = forms.button(COPY, Icon.COPY, Message.of("certificate.ui.ledger.copy"), model::copySerial);
        copy.disableProperty().bind(model.selectedProperty().map(entry -> false).orElse(true));
        HBox bar = Layouts.toolbar(search, count, Forms.spring(), copy);
        TableView<LedgerEntry> table = table();
        VBox box = new VBox(bar, table);
        box.getStyleClass().add("certificate-batch");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private TableView<LedgerEntry> table() {
        Label none = forms.label("muted", model.placeholderProperty());
        TableView<LedgerEntry> table = tables.table(TABLE, model.shown(), none);
        table.getColumns()
                .add(words("serial", 210, e -> e.certificate().serial().value()));
        table.getColumns().add(words("name", 190, e -> e.certificate().printedName()));
        table.getColumns().add(words("cohort", 190, e -> CertificatesView.name(texts, e.holder(), e.cohort())));
        table.getColumns().add(words("language", 80, e -> language(e)));
        TableColumn<LedgerEntry, CertificateState> state = tables.values(
                "ledger-state",
                Message.of("certificate.ui.column.state"),
                90,
                e -> e.certificate().state(),
                value -> texts.now(Message.of("certificate.ui.state." + value)));
        table.getColumns().add(state);
        TableColumn<LedgerEntry, Instant> issued = tables.values(
                "ledger-issued",
                Message.of("certificate.ui.column.issued"),
                140,
                e -> e.certificate().issuedAt(),
                time::format);
        table.getColumns().add(issued);
        table.getColumns().add(words("files", 190, LedgerEntry::files));
        table.getColumns().get(0).setMinWidth(SERIAL_WIDTH);
        issued.setMinWidth(TIME_WIDTH);
        Selections.bind(table, model.selectedProperty());
        table.setOnKeyPressed(event -> {
            if (COPY_KEYS.match(event)) model.copySerial();
        });
        return table;
    }

    private String language(LedgerEntry entry) {
        return texts.now(
                Message.of("certificate.ui.language." + entry.certificate().language()));
    }

    private TableColumn<LedgerEntry, String> words(String name, double width, Function<LedgerEntry, String> value) {
        return tables.words("ledger-" + name, Message.of("certificate.ui.column." + name), width, value);
    }
}
