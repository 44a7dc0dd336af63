package laurel.certificate.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.Standing;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Selections;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import laurel.template.Language;

/** The ledger as a table with filters, the newest entry first; beside it all that is known of the selected one. */
final class LedgerView {
    static final String TABLE = "ledger-table",
            SEARCH = "ledger-search",
            STANDING = "ledger-standing",
            ROSTER = "ledger-roster",
            TEMPLATE = "ledger-template-choice",
            LANGUAGE = "ledger-language-choice",
            PRINT = "ledger-print",
            VERIFY = "ledger-verify";

    private static final double TABLE_SHARE = 0.66;
    /** A serial or a day that is cut says nothing. */
    private static final double SERIAL_WIDTH = 206,
            DAY_WIDTH = 98,
            STATE_WIDTH = 100,
            STANDING_WIDTH = 116,
            CHOICE_WIDTH = 150;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final KeyCombination PRINT_KEYS = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_KEYS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LedgerViewModel model;
    private final AfterwardsViewModel afterwards;
    private final CertificatesViewModel screen;
    private final Dialogs dialogs;
    private final LiveTexts texts;
    private final ZoneId zone;
    private final Forms forms;
    private final Tables tables;
    private final Region printing;

    LedgerView(CertificatesViewModel screen, Dialogs dialogs, LiveTexts texts, ZoneId zone) {
        this.screen = screen;
        this.model = screen.ledger();
        this.afterwards = screen.afterwards();
        this.dialogs = dialogs;
        this.texts = texts;
        this.zone = zone;
        this.forms = new Forms(texts);
        this.tables = new Tables(texts);
        this.printing = new PrintView(screen.print(), texts).build();
    }

    Region build() {
        new AfterwardsSheets(afterwards, dialogs, texts).listen();
        TableView<LedgerEntry> table = table();
        SplitPane split = Layouts.split(
                TABLE_SHARE, table, new LedgerDetailView(model, afterwards, this::printSelected, texts, zone).build());
        VBox box = new VBox(bar(), split);
        box.getStyleClass().addAll("certificate-batch", "ledger");
        VBox.setVgrow(split, Priority.ALWAYS);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!PRINT_KEYS.match(event)) return;
            print();
            event.consume();
        });
        box.setOnDragOver(event -> over(event, box));
        box.setOnDragExited(event -> box.pseudoClassStateChanged(TARGET, false));
        box.setOnDragDropped(this::dropped);
        return box;
    }

    private HBox bar() {
        Region search = forms.search(SEARCH, Message.of("certificate.ui.ledger.search"), model.searchProperty());
        ObservableList<Optional<Standing>> standings = FXCollections.observableArrayList();
        standings.add(Optional.empty());
        for (Standing standing : Standing.values()) standings.add(Optional.of(standing));
        ComboBox<Optional<Standing>> standing = forms.choice(
                STANDING,
                Message.of("certificate.ui.column.state"),
                standings,
                model.standingProperty(),
                value -> texts.now(value.map(one -> Message.of("certificate.ui.standing." + one))
                        .orElse(Message.of("certificate.ui.standing.all"))));
        standing.setMinWidth(STANDING_WIDTH);
        Region roster = forms.choice(
                ROSTER,
                Message.of("certificate.ui.column.cohort"),
                model.rosters(),
                model.rosterProperty(),
                value -> value.map(one -> CertificatesView.name(texts, one.holder(), one.id()))
                        .orElse(texts.now(Message.of("certificate.ui.ledger.rosters"))));
        ObservableList<Optional<Language>> languages = FXCollections.observableArrayList();
        languages.add(Optional.empty());
        for (Language language : Language.values()) languages.add(Optional.of(language));
        ComboBox<Optional<Language>> language = forms.choice(
                LANGUAGE,
                Message.of("certificate.ui.column.language"),
                languages,
                model.languageProperty(),
                value -> texts.now(value.map(one -> Message.of("certificate.ui.language." + one))
                        .orElse(Message.of("certificate.ui.ledger.languages"))));
        ComboBox<Optional<LedgerStock.Design>> design = forms.choice(
                TEMPLATE,
                Message.of("certificate.ui.column.template"),
                model.designs(),
                model.designProperty(),
                value -> value.map(one -> one.name().in(texts.current().locale().getLanguage()))
                        .orElse(texts.now(Message.of("certificate.ui.ledger.templates"))));
        for (Region choice : List.of(roster, design, language)) {
            choice.setMinWidth(0);
            choice.setPrefWidth(CHOICE_WIDTH);
        }
        search.setMinWidth(STANDING_WIDTH);
        Button verify = forms.button(
                VERIFY, Icon.CHECK, Message.of("certificate.ui.verify.button"), afterwards::chooseAndVerify);
        verify.setTooltip(forms.tooltip(Message.of("certificate.ui.verify.tip")));
        Button print = forms.button(PRINT, Icon.PRINT, Message.of("certificate.ui.print"), this::print);
        print.setTooltip(forms.tooltip(Message.of("certificate.ui.print.tip", PRINT_KEYS.getDisplayText())));
        print.disableProperty().bind(Bindings.isEmpty(model.shown()));
        return Layouts.toolbar(search, standing, roster, design, language, Forms.spring(), verify, print);
    }

    private void print() {
        if (model.shown().isEmpty()) return;
        screen.printShown();
        PrintView.show(screen.print(), printing, dialogs);
    }

    private void printSelected() {
        screen.printSelected();
        PrintView.show(screen.print(), printing, dialogs);
    }

    private TableView<LedgerEntry> table() {
        Label none = forms.label("muted", model.placeholderProperty());
        TableView<LedgerEntry> table = tables.table(TABLE, model.shown(), none);
        ObservableList<TableColumn<LedgerEntry, ?>> columns = table.getColumns();
        columns.add(words("serial", SERIAL_WIDTH, e -> e.certificate().serial().value()));
        columns.add(words("name", 176, e -> e.certificate().printedName()));
        columns.add(tables.values(
                "ledger-state",
                Message.of("certificate.ui.column.state"),
                STATE_WIDTH,
                LedgerEntry::standing,
                value -> texts.now(Message.of("certificate.ui.standing." + value))));
        columns.add(words("cohort", 208, this::roster));
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(zone);
        columns.add(tables.values(
                "ledger-issued",
                Message.of("certificate.ui.column.issued"),
                DAY_WIDTH,
                e -> e.certificate().issuedAt(),
                (Instant moment) -> day.format(moment)));
        columns.add(tables.values(
                "ledger-until",
                Message.of("certificate.ui.column.until"),
                DAY_WIDTH,
                e -> e.lastDay().map(Object::toString).orElse(""),
                Function.identity()));
        columns.add(words("language", 84, this::language));
        columns.add(words("template", 150, this::template));
        columns.add(words("files", 250, LedgerEntry::files));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY); // what does not fit is scrolled to
        columns.get(0).setMinWidth(SERIAL_WIDTH);
        table.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.part.LEDGER")));
        Selections.bind(table, model.selectedProperty());
        table.setOnKeyPressed(event -> {
            if (COPY_KEYS.match(event)) afterwards.copySerial();
        });
        return table;
    }

    private String language(LedgerEntry entry) {
        return texts.now(
                Message.of("certificate.ui.language." + entry.certificate().language()));
    }

    /** The edition first, because it is the end that a narrow column cuts. */
    private String roster(LedgerEntry entry) {
        String tag = texts.current().locale().getLanguage();
        return texts.now(Message.of(
                "certificate.ui.cohort.line",
                entry.holder().in(tag),
                entry.cohort().edition()));
    }

    private String template(LedgerEntry entry) {
        return entry.template().in(texts.current().locale().getLanguage());
    }

    private TableColumn<LedgerEntry, String> words(String name, double width, Function<LedgerEntry, String> value) {
        return tables.words("ledger-" + name, Message.of("certificate.ui.column." + name), width, value);
    }

    private static void over(DragEvent event, VBox box) {
        if (!event.getDragboard().hasFiles()) return;
        event.acceptTransferModes(TransferMode.COPY);
        box.pseudoClassStateChanged(TARGET, true);
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = new ArrayList<>();
        for (File file : event.getDragboard().getFiles()) files.add(file.toPath());
        afterwards.verify(files);
        event.setDropCompleted(true);
        event.consume();
    }
}
