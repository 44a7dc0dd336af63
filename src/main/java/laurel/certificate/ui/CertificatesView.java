package laurel.certificate.ui;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.certificate.ui.CertificatesViewModel.Part;
import laurel.certificate.ui.CertificatesViewModel.State;
import laurel.desktop.Dialogs;
import laurel.desktop.EmptyState;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Segments;
import laurel.kernel.Message;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.template.Language;
import laurel.template.Template;

/** The screen of certificates: what is chosen at the top, below it the batch or the ledger. */
public final class CertificatesView {
    /** Ids for tests. */
    public static final String COHORT = "certificate-cohort",
            TEMPLATE = "certificate-template",
            LANGUAGE = "certificate-language",
            SCOPE = "certificate-scope",
            PART = "certificate-part",
            EMPTY = "certificate-empty",
            EMPTY_ROSTER = "certificate-empty-roster";

    private static final double LEFT_SHARE = 0.36,
            UPPER_SHARE = 0.55,
            LEFT_LEAST = 300,
            LEFT_WISHED = 340,
            CHOICE_LEAST = 84;

    private final CertificatesViewModel model;
    private final LiveTexts texts;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Forms forms;

    /** @param zone of the times in the ledger */
    public CertificatesView(CertificatesViewModel model, Dialogs dialogs, LiveTexts texts, ZoneId zone) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        this.zone = zone;
        this.forms = new Forms(texts);
    }

    public Parent build() {
        StackPane parts = new StackPane(
                visible(batch(), shows(Part.BATCH, State.READY)),
                visible(new LedgerView(model, dialogs, texts, zone).build(), shows(Part.LEDGER)),
                visible(empty(), shows(Part.BATCH, State.EMPTY)));
        HBox which = new Segments(texts)
                .row(
                        PART,
                        Message.of("certificate.ui.part"),
                        List.of(Part.values()),
                        model.partProperty(),
                        part -> Message.of("certificate.ui.part." + part));
        return new Layouts(texts)
                .screen(Message.of("certificate.ui.title"), model.subtitleProperty(), new Node[] {which}, parts);
    }

    private ObservableValue<Boolean> shows(Part part, State state) {
        return model.partProperty().flatMap(now -> model.stateProperty().map(s -> now == part && s == state));
    }

    private ObservableValue<Boolean> shows(Part part) {
        return model.partProperty().map(now -> now == part);
    }

    private static Region visible(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    private Region empty() {
        Region node = new EmptyState(
                        texts,
                        Icon.CERTIFICATES,
                        Message.of("certificate.ui.empty.title"),
                        Message.of("certificate.ui.empty.body"))
                .action(forms.primary(
                        EMPTY_ROSTER, Message.of("certificate.ui.empty.roster"), model.fixes()::goToRoster))
                .node();
        node.setId(EMPTY);
        return node;
    }

    private Region batch() {
        Region recipients = new RecipientsView(
                        model.recipients(), model.batch().outdatedProperty(), model::editName, texts)
                .build();
        Region problems =
                new ProblemsView(model.problems(), model.fixes(), model.batch().outdatedProperty(), texts).build();
        SplitPane left = new SplitPane(recipients, problems);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(UPPER_SHARE);
        left.setMinWidth(LEFT_LEAST);
        left.setPrefWidth(LEFT_WISHED);
        PreviewView preview = new PreviewView(model.preview(), model.recipients(), texts);
        Region page = preview.build();
        VBox right = new VBox(page, new BatchView(model, dialogs, texts).build());
        right.getStyleClass().add("certificate-right");
        right.setMinWidth(0); // a small window gets small pages, not cut ones
        VBox.setVgrow(page, Priority.ALWAYS);
        SplitPane split = new SplitPane(left, right);
        split.setDividerPositions(LEFT_SHARE);
        SplitPane.setResizableWithParent(left, false);
        VBox batch = new VBox(choices(), split);
        batch.getStyleClass().add("certificate-batch");
        VBox.setVgrow(split, Priority.ALWAYS);
        preview.listenIn(batch);
        return batch;
    }

    private HBox choices() {
        BatchChoices choices = model.choices();
        ComboBox<CohortChoice> cohort = forms.choice(
                COHORT,
                Message.of("certificate.ui.cohort"),
                choices.cohorts(),
                choices.cohortProperty(),
                this::cohortName);
        ComboBox<Template> template = forms.choice(
                TEMPLATE,
                Message.of("certificate.ui.template"),
                choices.templates(),
                choices.templateProperty(),
                this::templateName);
        ComboBox<Language> language = forms.choice(
                LANGUAGE,
                Message.of("certificate.ui.language"),
                choices.languages(),
                choices.languageProperty(),
                spoken -> texts.now(Message.of("certificate.ui.language." + spoken)));
        ComboBox<Scope> scope = forms.choice(
                SCOPE,
                Message.of("certificate.ui.scope"),
                FXCollections.observableArrayList(Scope.values()),
                choices.scopeProperty(),
                who -> texts.now(Message.of("certificate.ui.scope." + who)));
        for (ComboBox<?> choice : List.of(cohort, scope, template, language)) choice.setMinWidth(CHOICE_LEAST);
        HBox row = Layouts.toolbar(
                forms.labelled(Message.of("certificate.ui.cohort"), cohort),
                forms.labelled(Message.of("certificate.ui.scope"), scope),
                forms.labelled(Message.of("certificate.ui.template"), template),
                forms.labelled(Message.of("certificate.ui.language"), language));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private String cohortName(CohortChoice cohort) {
        return name(texts, cohort.holder(), cohort.id());
    }

    private String templateName(Template template) {
        Language wished = texts.chinese() ? Language.ZH : Language.EN;
        String name = template.names().getOrDefault(wished, template.id().value());
        return texts.now(Message.of("certificate.ui.template.name", name, String.valueOf(template.version())));
    }

    /** @return a cohort's name in the window's language */
    static String name(LiveTexts texts, LocalText holder, CohortId cohort) {
        String tag = texts.current().locale().getLanguage();
        return texts.now(Message.of("certificate.ui.cohort.name", holder.in(tag), cohort.edition()));
    }
}
