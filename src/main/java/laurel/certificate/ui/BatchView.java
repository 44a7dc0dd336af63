package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.FileNameStyle;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;

/** Where and as what the certificates are written, the button that issues them, how far it is and what came of it. */
final class BatchView {
    static final String PDF = "certificate-pdf",
            PNG = "certificate-png",
            PRINT_PNG = "certificate-png-print",
            CUSTOM_PNG = "certificate-png-custom",
            DPI = "certificate-dpi",
            MORE = "certificate-more",
            FOLDER = "certificate-folder",
            CHOOSE = "certificate-choose-folder",
            STYLE = "certificate-style",
            REPLACE = "certificate-replace",
            ZIP = "certificate-zip",
            PAGES = "certificate-pages",
            CONTACT = "certificate-contact-sheet",
            ISSUE = "certificate-issue",
            CANCEL = "certificate-cancel",
            PROGRESS = "certificate-progress";

    private static final double DPI_WIDTH = 60;

    private final CertificatesViewModel screen;
    private final BatchViewModel model;
    private final Dialogs dialogs;
    private final LiveTexts texts;
    private final Forms forms;
    private final SigningView signature;

    BatchView(CertificatesViewModel screen, Dialogs dialogs, LiveTexts texts) {
        this.screen = screen;
        this.model = screen.batch();
        this.dialogs = dialogs;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.signature = new SigningView(screen.signing(), dialogs, texts);
    }

    Region build() {
        signature.listen();
        Region report = new ReportView(model, dialogs, texts).build();
        VBox panel = Layouts.panel(where(), formats(), progress(), report, deed());
        panel.getStyleClass().add("certificate-issue-panel");
        panel.setMinHeight(Region.USE_PREF_SIZE);
        return panel;
    }

    private HBox where() {
        TextField folder = new TextField();
        folder.setId(FOLDER);
        folder.setEditable(false);
        folder.textProperty()
                .bind(screen.choices().folderProperty().map(Path::toString).orElse(""));
        Label name = name("certificate.ui.folder", folder);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose =
                forms.button(CHOOSE, Icon.FOLDER, Message.of("certificate.ui.folder.choose"), screen::chooseFolder);
        return Layouts.toolbar(name, folder, choose);
    }

    private Label name(String key, Region control) {
        Label name = forms.label("field-label", Message.of(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(control);
        return name;
    }

    private FlowPane formats() {
        FormatChoices formats = screen.choices().formats();
        CheckBox pdf = forms.check(PDF, Message.of("certificate.ui.format.PDF"), formats.pdfProperty());
        CheckBox png = forms.check(PNG, Message.of("certificate.ui.format.PNG"), formats.webProperty());
        png.setTooltip(forms.tooltip(Message.of("certificate.ui.format.PNG.tip")));
        CheckBox print = forms.check(PRINT_PNG, Message.of("certificate.ui.format.print"), formats.printProperty());
        CheckBox custom = forms.check(CUSTOM_PNG, Message.of("certificate.ui.format.custom"), formats.customProperty());
        TextField dpi = forms.text(DPI, formats.dpiProperty());
        dpi.setPrefWidth(DPI_WIDTH);
        dpi.setMinWidth(DPI_WIDTH);
        dpi.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.format.dpi")));
        dpi.setTooltip(forms.tooltip(Message.of("certificate.ui.format.dpi.tip")));
        Label unit = forms.label("muted", Message.of("certificate.ui.format.unit"));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        for (Region part : new Region[] {dpi, unit}) shownWhen(part, formats.customProperty());
        Region options = options(); // made once, because it listens as long as the model lives
        Button open = forms.button(MORE, Message.of("certificate.ui.more"), () -> show(options));
        return flow(pdf, png, print, custom, dpi, unit, open);
    }

    private VBox options() {
        VBox options = new VBox(names(), bundles(), signing());
        options.getStyleClass().add("certificate-options");
        return options;
    }

    /** In a dialog, because the page above needs the room. */
    private void show(Region options) {
        dialogs.sheet(Dialogs.Sheet.of(Message.of("certificate.ui.more.title"), () -> options), () -> {});
    }

    private FlowPane names() {
        CheckBox replace = forms.check(
                REPLACE, Message.of("certificate.ui.replace"), screen.choices().replaceProperty());
        replace.setTooltip(forms.tooltip(Message.of("certificate.ui.replace.tip")));
        Region style = forms.choice(
                STYLE,
                Message.of("certificate.ui.style"),
                FXCollections.observableArrayList(FileNameStyle.values()),
                screen.choices().styleProperty(),
                value -> texts.now(Message.of("certificate.ui.style." + value)));
        return flow(name("certificate.ui.style", style), style, replace);
    }

    private FlowPane bundles() {
        CheckBox zip = forms.check(ZIP, Message.of("certificate.ui.zip"), model.zipProperty());
        zip.setTooltip(forms.tooltip(Message.of("certificate.ui.zip.tip")));
        CheckBox pages = forms.check(PAGES, Message.of("certificate.ui.pages"), model.pagesProperty());
        pages.setTooltip(forms.tooltip(Message.of("certificate.ui.pages.tip")));
        Button contact =
                forms.button(CONTACT, Message.of("certificate.ui.contact"), () -> screen.contactSheet(texts.current()));
        contact.setTooltip(forms.tooltip(Message.of("certificate.ui.contact.tip")));
        contact.disableProperty().bind(model.planProperty().isNull().or(model.outdatedProperty()));
        return flow(zip, pages, contact);
    }

    private FlowPane signing() {
        List<Region> controls = signature.row();
        Label name = name("certificate.ui.sign", controls.get(0));
        List<Region> all = new ArrayList<>(List.of(name));
        all.addAll(controls);
        return flow(all.toArray(Region[]::new));
    }

    /** @return controls in a row, or in several where there is no room for one */
    private static FlowPane flow(Region... controls) {
        FlowPane row = new FlowPane(controls);
        row.getStyleClass().add("certificate-choices");
        return row;
    }

    private Region progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId(PROGRESS);
        bar.progressProperty().bind(model.shareProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label line = forms.label("muted", model.progressProperty());
        line.setMinWidth(Region.USE_PREF_SIZE);
        return shownWhen(Layouts.toolbar(bar, line), model.runningProperty());
    }

    private HBox deed() {
        Label counts = forms.label("muted", model.countsProperty());
        counts.setTextOverrun(OverrunStyle.ELLIPSIS);
        counts.setMinWidth(0);
        Button issue = forms.primary(ISSUE, Message.of("certificate.ui.issue", 0), model::issue);
        issue.textProperty().unbind();
        issue.textProperty().bind(texts.text(model.verbProperty()));
        issue.disableProperty().bind(model.canIssue().not());
        Button cancel = forms.button(CANCEL, Message.of("certificate.ui.cancel"), model::cancel);
        cancel.disableProperty().bind(model.stoppingProperty());
        shownWhen(cancel, model.runningProperty());
        return Layouts.toolbar(counts, Forms.spring(), cancel, issue);
    }

    private static Region shownWhen(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
