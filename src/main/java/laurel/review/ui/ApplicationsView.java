package laurel.review.ui;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laurel.desktop.EmptyState;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;
import laurel.person.Handle;
import laurel.programme.CohortId;

/** The screen of applications: the queue at the left, the application that is looked at at the right. */
public final class ApplicationsView {
    /** Ids for tests. */
    public static final String COHORT = "review-cohort",
            REVIEWER = "review-reviewer",
            IMPORT = "review-import",
            APPLY = "review-apply",
            EMPTY = "review-empty";

    private static final double QUEUE_SHARE = 0.575;

    private final ApplicationsViewModel model;
    private final LiveTexts texts;
    private final ZoneId zone;
    private final Forms forms;

    /** @param zone of the times that are shown */
    public ApplicationsView(ApplicationsViewModel model, LiveTexts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        this.forms = new Forms(texts);
    }

    public Parent build() {
        ComboBox<CohortId> cohort = forms.choice(
                COHORT, Message.of("review.ui.cohort"), model.cohorts(), model.cohortProperty(), this::cohortName);
        ComboBox<Handle> reviewer = forms.choice(
                REVIEWER, Message.of("review.ui.reviewer"), model.reviewers(), model.reviewerProperty(), Handle::value);
        reviewer.setTooltip(forms.tooltip(Message.of("review.ui.reviewer.tip")));
        Button load = forms.button(IMPORT, Icon.IMPORT, Message.of("review.ui.import"), model::startImport);
        Button apply = forms.primary(APPLY, Message.of("review.ui.apply", 0), model::applyTogether);
        apply.textProperty().unbind();
        apply.textProperty().bind(texts.text(model.applyVerbProperty()));
        apply.disableProperty().bind(model.canApplyProperty().map(can -> !can));
        Node[] actions = {cohort, reviewer, load, apply};
        StackPane parts = new StackPane(
                visible(work(), model.emptyProperty().map(empty -> !empty)), visible(empty(), model.emptyProperty()));
        return new Layouts(texts).screen(Message.of("review.ui.title"), model.seatsProperty(), actions, parts);
    }

    private Region work() {
        Region queue = new QueueView(model.queue(), texts).build();
        Region dossier = new DossierView(model.dossier(), texts, zone).build();
        Region decision = new DecisionView(model.decision(), model.dossier(), texts).build();
        VBox right = new VBox(dossier, decision);
        right.getStyleClass().add("review-right");
        right.setMinWidth(440);
        VBox.setVgrow(dossier, Priority.ALWAYS);
        SplitPane split = new SplitPane(queue, right);
        split.setDividerPositions(QUEUE_SHARE);
        return split;
    }

    private Region empty() {
        Button load = forms.primary("review-empty-import", Message.of("review.ui.import"), model::startImport);
        Region node = new EmptyState(
                        texts,
                        Icon.APPLICATIONS,
                        Message.of("review.ui.empty.title"),
                        Message.of("review.ui.empty.body"))
                .action(load)
                .node();
        node.setId(EMPTY);
        return node;
    }

    private String cohortName(CohortId id) {
        String name = model.name(id, texts.current().locale().getLanguage());
        return texts.now(Message.of("review.ui.cohort.name", name, id.edition()));
    }

    private static Region visible(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
