package laurel.certificate.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.Duplex;
import laurel.certificate.PrintOrder.Sorting;
import laurel.certificate.PrintPlan;
import laurel.certificate.Printers;
import laurel.certificate.SheetPreset;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.ProblemList;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The dialog in which printing is set up, with the sheets as they will come out. */
final class PrintView {
    static final String PRINTER = "print-printer",
            PRESET = "print-preset",
            COPIES = "print-copies",
            COLLATED = "print-collated",
            DUPLEX = "print-duplex",
            SORTING = "print-sorting",
            REVERSED = "print-reversed",
            FROM = "print-from",
            TO = "print-to",
            ORIENTATION = "print-orientation",
            SCALING = "print-scaling",
            PREVIOUS = "print-previous",
            NEXT = "print-next",
            TEST = "print-test",
            SAVE = "print-save",
            NONE = "print-none";
    private static final double FORM_WIDTH = 360, NUMBER_WIDTH = 64;

    private final PrintViewModel model;
    private final LiveTexts texts;
    private final Forms forms;

    PrintView(PrintViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    /** @param content as {@link #build} made it: made once, because it listens as long as the model lives */
    static void show(PrintViewModel model, Region content, Dialogs dialogs) {
        dialogs.sheet(
                Dialogs.Sheet.of(
                        Message.of("certificate.ui.print.title"),
                        () -> content,
                        model.verbProperty(),
                        model.canPrintProperty()),
                model::print);
    }

    HBox build() {
        VBox form = new VBox(printer(), sheet(), numbers(), part(), instead());
        form.getStyleClass().add("print-form");
        form.setMinWidth(FORM_WIDTH);
        form.setMaxWidth(FORM_WIDTH);
        VBox seen = preview();
        HBox.setHgrow(seen, Priority.ALWAYS);
        HBox both = new HBox(form, seen);
        both.getStyleClass().add("print-dialog");
        return both;
    }

    private VBox printer() {
        ComboBox<Printers.Printer> printer = forms.choice(
                PRINTER,
                Message.of("certificate.ui.print.printer"),
                model.printers(),
                model.choices().printerProperty(),
                Printers.Printer::name);
        printer.getStyleClass().add(Forms.FIRST_FOCUS);
        VBox field = forms.labelled(Message.of("certificate.ui.print.printer"), printer);
        Label none = forms.label("card-body", Message.of("certificate.print.noPrinter"));
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(none, Priority.ALWAYS);
        HBox banner = new HBox(Icon.WARNING.node(), none);
        banner.setId(NONE);
        banner.getStyleClass().addAll("banner", "severity-warning");
        banner.visibleProperty().bind(Bindings.isEmpty(model.printers()).and(model.searchedProperty()));
        banner.managedProperty().bind(banner.visibleProperty());
        field.visibleProperty().bind(banner.visibleProperty().not());
        field.managedProperty().bind(field.visibleProperty());
        return group(field, banner);
    }

    private VBox sheet() {
        ComboBox<SheetPreset> preset = forms.choice(
                PRESET,
                Message.of("certificate.ui.print.sheet"),
                FXCollections.observableArrayList(SheetPreset.ALL),
                model.choices().presetProperty(),
                one -> texts.now(one.title()));
        Region orientation = forms.choice(
                ORIENTATION,
                Message.of("certificate.ui.print.orientation"),
                FXCollections.observableArrayList(SheetPreset.Orientation.values()),
                model.choices().orientationProperty(),
                one -> texts.now(Message.of("certificate.ui.print.orientation." + one)));
        Region scaling = forms.choice(
                SCALING,
                Message.of("certificate.ui.print.scaling"),
                FXCollections.observableArrayList(SheetPreset.Scaling.values()),
                model.choices().scalingProperty(),
                one -> texts.now(Message.of("certificate.ui.print.scaling." + one)));
        HBox row = new HBox(
                forms.labelled(Message.of("certificate.ui.print.orientation"), orientation),
                forms.labelled(Message.of("certificate.ui.print.scaling"), scaling));
        row.getStyleClass().add("toolbar");
        return group(forms.labelled(Message.of("certificate.ui.print.sheet"), preset), row);
    }

    private VBox numbers() {
        TextField copies = number(COPIES, model.choices().copiesProperty());
        Region sides = forms.choice(
                DUPLEX,
                Message.of("certificate.ui.print.duplex"),
                FXCollections.observableArrayList(Duplex.values()),
                model.choices().duplexProperty(),
                one -> texts.now(Message.of("certificate.ui.print.duplex." + one)));
        HBox row = new HBox(
                forms.labelled(Message.of("certificate.ui.print.copies"), copies),
                forms.labelled(Message.of("certificate.ui.print.duplex"), sides));
        row.getStyleClass().add("toolbar");
        return group(
                row,
                forms.problem(model.choices().copiesProblemProperty(), copies),
                forms.check(
                        COLLATED,
                        Message.of("certificate.ui.print.collated"),
                        model.choices().collatedProperty()));
    }

    private VBox part() {
        Region sorting = forms.choice(
                SORTING,
                Message.of("certificate.ui.print.sorting"),
                FXCollections.observableArrayList(Sorting.values()),
                model.choices().sortingProperty(),
                one -> texts.now(Message.of("certificate.ui.print.sorting." + one)));
        TextField from = number(FROM, model.choices().fromProperty());
        TextField to = number(TO, model.choices().toProperty());
        HBox row = new HBox(
                forms.labelled(Message.of("certificate.ui.print.sorting"), sorting),
                forms.labelled(Message.of("certificate.ui.print.from"), from),
                forms.labelled(Message.of("certificate.ui.print.to"), to));
        row.getStyleClass().add("toolbar");
        return group(
                row,
                forms.problem(model.choices().partProblemProperty(), from, to),
                forms.check(
                        REVERSED,
                        Message.of("certificate.ui.print.reversed"),
                        model.choices().reversedProperty()));
    }

    private static VBox group(Region... parts) {
        VBox group = new VBox(parts);
        group.getStyleClass().add("print-group");
        return group;
    }

    private TextField number(String id, StringProperty value) {
        TextField field = forms.text(id, value);
        field.setPrefWidth(NUMBER_WIDTH);
        field.setMinWidth(NUMBER_WIDTH);
        return field;
    }

    private HBox instead() {
        Button test =
                forms.button(TEST, Message.of("certificate.ui.print.test"), () -> model.testPage(texts.current()));
        test.disableProperty().bind(model.soundProperty().not());
        Button save = forms.button(SAVE, Message.of("certificate.ui.print.save"), model::save);
        save.disableProperty().bind(model.canSaveProperty().map(can -> !can));
        return Layouts.toolbar(test, save);
    }

    private VBox preview() {
        SheetsViewModel sheets = model.sheets();
        Region desk = new SheetView(sheets, texts).build();
        Label summary = forms.label("muted", model.summaryProperty());
        summary.setWrapText(true);
        VBox problems = new VBox();
        ScrollPane scroll = new ScrollPane(problems);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("certificate-scroll", "print-problems");
        VBox seen = new VBox(desk, pager(sheets), summary, scroll);
        seen.getStyleClass().add("certificate-problems");
        VBox.setVgrow(desk, Priority.ALWAYS);
        model.planProperty().subscribe(plan -> problems(plan, problems, scroll));
        return seen;
    }

    /** Under the middle of the sheet: which side it is, and whose certificates lie on it. */
    private VBox pager(SheetsViewModel sheets) {
        Label which = forms.label(
                "muted",
                sheets.numberProperty()
                        .flatMap(number -> sheets.countProperty()
                                .map(count -> Message.of(
                                        "certificate.ui.print.side",
                                        Math.min(number.intValue() + 1, count.intValue()),
                                        count))));
        Button previous = forms.iconButton(PREVIOUS, Icon.PREVIOUS, sheets::previous);
        Button next = forms.iconButton(NEXT, Icon.NEXT, sheets::next);
        HBox row = Layouts.toolbar(previous, which, next);
        row.getStyleClass().add("print-pager");
        Label names = new Label();
        names.textProperty().bind(sheets.namesProperty());
        names.getStyleClass().add("muted");
        VBox pager = new VBox(row, names);
        pager.getStyleClass().add("print-pager");
        return pager;
    }

    private void problems(@Nullable PrintPlan plan, VBox box, ScrollPane around) {
        box.getChildren().clear();
        boolean any = plan != null && !plan.problems().isEmpty();
        if (plan != null && any) box.getChildren().add(new ProblemList(texts, plan.problems()).node());
        around.setVisible(any);
        around.setManaged(any);
    }
}
