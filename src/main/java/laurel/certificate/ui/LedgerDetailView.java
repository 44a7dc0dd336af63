package laurel.certificate.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateFields;
import laurel.certificate.Standing;
import laurel.certificate.Waiver;
import laurel.desktop.Forms;
import laurel.desktop.Glyphs;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;
import laurel.template.Placeholder;
import org.jspecify.annotations.Nullable;

/** Everything the ledger knows of one certificate, and what can be done with it. */
final class LedgerDetailView {
    static final String DETAIL = "ledger-detail",
            COPY = "ledger-copy",
            REISSUE = "ledger-reissue",
            REDRAW = "ledger-redraw",
            PRINT = "ledger-print-one",
            REVOKE = "ledger-revoke",
            PREDECESSOR = "ledger-predecessor",
            SUCCESSOR = "ledger-successor";

    private static final double LEAST_WIDTH = 348;
    private final LedgerViewModel model;
    private final AfterwardsViewModel afterwards;
    private final Runnable printing;
    private final LiveTexts texts;
    private final Forms forms;
    private final Layouts layouts;
    private final DateTimeFormatter time;
    private final VBox facts = new VBox();

    /** @param printing sets up printing of the selected one */
    LedgerDetailView(
            LedgerViewModel model, AfterwardsViewModel afterwards, Runnable printing, LiveTexts texts, ZoneId zone) {
        this.model = model;
        this.afterwards = afterwards;
        this.printing = printing;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.layouts = new Layouts(texts);
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd' 'HH:mm", Locale.ROOT).withZone(zone);
    }

    Region build() {
        facts.getStyleClass().add("ledger-facts");
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("certificate-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = Layouts.panel(scroll, deeds());
        panel.setId(DETAIL);
        panel.setMinWidth(LEAST_WIDTH);
        InvalidationListener changed = change -> show(model.selectedProperty().get());
        model.selectedProperty().addListener(changed);
        texts.currentProperty().addListener(changed);
        show(model.selectedProperty().get());
        return panel;
    }

    private FlowPane deeds() {
        Button copy = forms.button(COPY, Message.of("certificate.ui.ledger.copy"), afterwards::copySerial);
        Button reissue = forms.button(REISSUE, Message.of("certificate.ui.reissue"), afterwards::compare);
        Button redraw = forms.button(REDRAW, Message.of("certificate.ui.redraw"), afterwards::redraw);
        Button revoke = forms.button(REVOKE, Message.of("certificate.ui.revoke"), afterwards::revoke);
        revoke.getStyleClass().add("grave");
        Button print = forms.button(PRINT, Message.of("certificate.ui.print"), printing);
        for (Button button : new Button[] {copy, reissue, redraw, revoke, print}) {
            button.disableProperty()
                    .bind(model.selectedProperty()
                            .map(entry -> button != copy
                                    && button != redraw
                                    && !entry.certificate().state().stands())
                            .orElse(true));
        }
        FlowPane deeds = new FlowPane(reissue, redraw, print, copy, revoke);
        deeds.getStyleClass().add("certificate-deeds");
        return deeds;
    }

    private void show(@Nullable LedgerEntry entry) {
        facts.getChildren().clear();
        if (entry == null) {
            Label nothing = forms.label("muted", Message.of("certificate.ui.ledger.nothing"));
            nothing.setWrapText(true);
            facts.getChildren().add(nothing);
            return;
        }
        facts.getChildren().addAll(head(entry), record(entry));
        facts.getChildren().addAll(title("certificate.ui.detail.history"), history(entry));
        facts.getChildren().addAll(title("certificate.ui.detail.fields"), printed(entry.certificate()));
        if (!entry.certificate().files().isEmpty()) {
            facts.getChildren().addAll(title("certificate.ui.column.files"), files(entry.certificate()));
        }
    }

    private Node head(LedgerEntry entry) {
        Label name = new Label(Glyphs.shown(entry.certificate().printedName()));
        name.getStyleClass().add("detail-name");
        Label state = forms.label("badge", Message.of("certificate.ui.standing." + entry.standing()));
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add(colour(entry.standing()));
        HBox head = new HBox(name, Forms.spring(), state);
        head.getStyleClass().add("toolbar");
        return head;
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case VALID -> "good";
            case REVOKED -> "bad";
            case EXPIRED, UNFINISHED -> "unsure";
            case SUPERSEDED -> "muted";
        };
    }

    private Label title(String key) {
        return forms.label("section-title", Message.of(key));
    }

    private GridPane record(LedgerEntry entry) {
        Certificate certificate = entry.certificate();
        GridPane grid = Layouts.facts();
        fact(grid, "certificate.ui.column.serial", certificate.serial().value());
        fact(grid, "certificate.ui.column.cohort", CertificatesView.name(texts, entry.holder(), entry.cohort()));
        fact(
                grid,
                "certificate.ui.column.template",
                texts.now(Message.of(
                        "certificate.ui.template.name",
                        entry.template().in(texts.current().locale().getLanguage()),
                        String.valueOf(certificate.edition().version()))));
        fact(
                grid,
                "certificate.ui.column.language",
                texts.now(Message.of("certificate.ui.language." + certificate.language())));
        fact(
                grid,
                "certificate.ui.column.until",
                entry.lastDay()
                        .map(LocalDate::toString)
                        .orElse(texts.now(Message.of("certificate.ui.detail.endless"))));
        for (Waiver waiver : certificate.provenance().waivers()) {
            layouts.fact(
                    grid,
                    Message.of("certificate.ui.detail.waived"),
                    new SimpleStringProperty(texts.now(Message.of(
                            "certificate.ui.pair",
                            Message.of("certificate.kind." + waiver.kind().name()),
                            waiver.reason()))));
        }
        return grid;
    }

    private void fact(GridPane grid, String key, String value) {
        layouts.fact(grid, Message.of(key), new SimpleStringProperty(value));
    }

    private VBox history(LedgerEntry entry) {
        VBox lines = new VBox();
        lines.getStyleClass().add("card-lines");
        Certificate certificate = entry.certificate();
        model.predecessor(entry)
                .ifPresent(old -> lines.getChildren().add(link(PREDECESSOR, "certificate.ui.detail.replaced", old)));
        String issued = entry.standing() == Standing.UNFINISHED
                ? "certificate.ui.detail.reserved"
                : "certificate.ui.detail.issued";
        lines.getChildren().add(line(Message.of(issued, time.format(certificate.issuedAt()))));
        Optional<LedgerEntry> successor = model.successor(entry);
        successor.ifPresent(next -> lines.getChildren()
                .add(line(Message.of(
                        "certificate.ui.detail.superseded",
                        time.format(next.certificate().issuedAt()),
                        certificate.reason()))));
        successor.ifPresent(next -> lines.getChildren().add(link(SUCCESSOR, "certificate.ui.detail.successor", next)));
        if (entry.standing() == Standing.REVOKED) {
            lines.getChildren().add(line(Message.of("certificate.ui.detail.revoked", certificate.reason())));
        }
        if (entry.standing() == Standing.EXPIRED) {
            entry.lastDay()
                    .ifPresent(day ->
                            lines.getChildren().add(line(Message.of("certificate.ui.detail.expired", day.toString()))));
        }
        return lines;
    }

    private Label line(Message words) {
        Label line = forms.label("field-value", words);
        line.setWrapText(true);
        return line;
    }

    private Hyperlink link(String id, String key, LedgerEntry to) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setText(texts.now(Message.of(key, to.certificate().serial().value())));
        link.setOnAction(event -> model.reveal(to.certificate().id()));
        return link;
    }

    /** Fields without a text leave no line: an ambassador has no role, many cohorts no signatory. */
    private GridPane printed(Certificate certificate) {
        GridPane grid = Layouts.facts();
        Map<Placeholder, String> sorted = new TreeMap<>(certificate.values().texts());
        sorted.values().removeIf(String::isBlank);
        sorted.forEach((field, text) -> layouts.fact(grid, fieldName(field.name()), new SimpleStringProperty(text)));
        return grid;
    }

    /** @return what a person calls a field; of a template's own ones, the name in the template */
    static Message fieldName(String field) {
        return CertificateFields.ALL.contains(field)
                ? Message.of("certificate.field." + field)
                : Message.of("certificate.field", field);
    }

    private static VBox files(Certificate certificate) {
        VBox lines = new VBox();
        lines.getStyleClass().add("card-lines");
        certificate.files().keySet().stream()
                .sorted()
                .map(certificate.fileName()::in)
                .forEach(name -> lines.getChildren().add(new Label(Glyphs.shown(name))));
        return lines;
    }
}
