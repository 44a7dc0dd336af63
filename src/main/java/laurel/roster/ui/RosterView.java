package laurel.roster.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.desktop.EmptyState;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import laurel.programme.LocalText;
import laurel.programme.Term;
import laurel.roster.RosterFormat;

/** The table of awards with its filters at the left, the chosen award at the right. */
public final class RosterView {
    /** Ids of the parts that tests and shortcuts go to. */
    public static final String SEARCH = "roster-search",
            TABLE = "roster-table",
            PROGRAMME = "roster-programme",
            EDITION = "roster-edition",
            IMPORT = "roster-import",
            EXPORT = "roster-export",
            CHOSEN_NAME = "roster-chosen-name";

    private final LiveTexts texts;
    private final RosterViewModel model;
    private final RosterImport importing;
    private final RosterExport exporting;
    private final Forms forms;
    private final Layouts layouts;

    public RosterView(LiveTexts texts, RosterViewModel model, RosterImport importing, RosterExport exporting) {
        this.texts = texts;
        this.model = model;
        this.importing = importing;
        this.exporting = exporting;
        this.forms = new Forms(texts);
        this.layouts = new Layouts(texts);
    }

    public Parent build() {
        Region filled = Layouts.split(0.7, list(), detail());
        filled.visibleProperty().bind(model.emptyProperty().not());
        Region nobody = nobody();
        nobody.visibleProperty().bind(model.emptyProperty());
        return layouts.screen(
                Message.of("roster.screen.title"),
                model.numbersProperty(),
                new Node[] {
                    export(), forms.button(IMPORT, Icon.IMPORT, Message.of("roster.screen.import"), importing::start)
                },
                new StackPane(filled, nobody));
    }

    private Node export() {
        MenuButton menu = new MenuButton();
        menu.setId(EXPORT);
        menu.setGraphic(Icon.EXPORT.node());
        menu.textProperty().bind(texts.text("roster.screen.export"));
        menu.disableProperty().bind(model.emptyProperty());
        for (RosterFormat format : exporting.formats()) {
            MenuItem item = new MenuItem();
            item.setId(EXPORT + "-" + format.name());
            item.textProperty().bind(texts.text(RosterExport.name(format)));
            item.setOnAction(event -> exporting.start(format, List.copyOf(model.shown())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Region nobody() {
        return new EmptyState(
                        texts,
                        Icon.ROSTER,
                        Message.of("roster.screen.empty.title"),
                        Message.of("roster.screen.empty.body"))
                .action(forms.primary("roster-import-first", Message.of("roster.screen.import"), importing::start))
                .node();
    }

    private Region list() {
        Region search = forms.search(SEARCH, Message.of("roster.screen.search"), model.searchProperty());
        Node programmes = forms.choice(
                PROGRAMME,
                Message.of("roster.screen.programme"),
                model.programmes(),
                model.programmeProperty(),
                choice -> choice.map(this::localText).orElse(texts.now(Message.of("roster.screen.programme.all"))));
        Node editions = forms.choice(
                EDITION,
                Message.of("roster.screen.edition"),
                model.editions(),
                model.editionProperty(),
                choice -> choice.orElse(texts.now(Message.of("roster.screen.edition.all"))));
        TableView<RosterLine> table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(Layouts.toolbar(search, programmes, editions), figures(), table);
        box.getStyleClass().add("roster-list");
        return box;
    }

    /** One line per imported list of what is filtered for. */
    private Region figures() {
        VBox lines = new VBox();
        lines.getStyleClass().add("roster-figures");
        InvalidationListener changed = change -> lines.getChildren()
                .setAll(model.figures().stream()
                        .map(line -> forms.label("roster-figure", line))
                        .toList());
        model.figures().addListener(changed);
        lines.managedProperty().bind(Bindings.isNotEmpty(model.figures()));
        return lines;
    }

    private TableView<RosterLine> table() {
        Tables tables = new Tables(texts);
        TableView<RosterLine> table = tables.table(TABLE, model.shown(), noMatch());
        table.accessibleTextProperty().bind(texts.text("roster.screen.title"));
        table.getColumns()
                .add(tables.words(
                        "name",
                        Message.of("roster.screen.name"),
                        190,
                        line -> line.award().printedName()));
        table.getColumns()
                .add(tables.words(
                        "programme", Message.of("roster.screen.programme"), 180, line -> localText(line.programme())));
        table.getColumns()
                .add(tables.values(
                        "edition", Message.of("roster.screen.edition"), 72, RosterLine::edition, year -> year));
        table.getColumns()
                .add(tables.values(
                        "until",
                        Message.of("roster.screen.until"),
                        112,
                        line -> line.award().term().map(Term::last).orElse(LocalDate.MAX),
                        day -> day.equals(LocalDate.MAX) ? "" : day.toString()));
        table.getColumns().add(tables.words("handle", Message.of("roster.screen.handle"), 150, RosterLine::handles));
        model.chosenProperty()
                .addListener((property, old, now) -> table.getSelectionModel().select(now));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> model.chosenProperty().set(now));
        return table;
    }

    private Node noMatch() {
        return new EmptyState(
                        texts,
                        Icon.SEARCH,
                        Message.of("roster.screen.noMatch.title"),
                        Message.of("roster.screen.noMatch.body"))
                .action(forms.button("roster-clear", Message.of("roster.screen.noMatch.clear"), model::clearFilters))
                .node();
    }

    private Region detail() {
        GridPane facts = Layouts.facts();
        fact(facts, "roster.screen.spellings", RosterLine::spellings);
        fact(facts, "roster.screen.handle", RosterLine::handles);
        fact(facts, "roster.screen.programme", line -> localText(line.programme()));
        fact(facts, "roster.screen.edition", RosterLine::edition);
        fact(
                facts,
                "roster.screen.term",
                line -> line.award()
                        .term()
                        .map(term -> texts.now(RosterTexts.term(term)))
                        .orElse(""));
        fact(facts, "roster.screen.status", line -> texts.now(RosterTexts.status(line.row())));
        fact(facts, "roster.screen.certificate", line -> line.award().slug());
        fact(facts, "roster.screen.link", line -> line.award().certificateUrl());
        fact(facts, "roster.screen.source", line -> line.award().source());
        Node name = forms.label(
                "detail-name",
                model.chosenProperty()
                        .map(line ->
                                Message.of("roster.screen.chosen", line.award().printedName())));
        name.setId(CHOSEN_NAME);
        VBox panel = Layouts.panel(name, facts);
        panel.visibleProperty().bind(model.chosenProperty().isNotNull());
        Region hint = forms.label("muted", Message.of("roster.screen.chooseOne"));
        hint.visibleProperty().bind(model.chosenProperty().isNull());
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        StackPane detail = new StackPane(hint, scroll);
        detail.setMinWidth(280);
        return detail;
    }

    private void fact(GridPane facts, String key, Function<RosterLine, String> value) {
        ObservableValue<String> shown = texts.format(model.chosenProperty(), value);
        layouts.fact(facts, Message.of(key), shown);
    }

    private String localText(LocalText text) {
        return text.in(texts.current().locale().getLanguage());
    }
}
