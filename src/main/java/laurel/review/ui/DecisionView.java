package laurel.review.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.desktop.Forms;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.ProblemList;
import laurel.desktop.Segments;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.review.Decision;
import laurel.review.ReviewQueue.Row;
import laurel.review.Ruling.Outcome;
import laurel.review.Vote;
import laurel.review.Waiver;
import org.jspecify.annotations.Nullable;

/** Votes and decision, apart from what was found: a vote is one reviewer's, a decision binds. */
final class DecisionView {
    static final String OUTCOME = "decision-outcome",
            NAME = "decision-name",
            REASON = "decision-reason",
            DECIDE = "decision-decide",
            WITHDRAW = "decision-withdraw",
            WAIVER = "waive-",
            VOTE = "vote-",
            REFUSED = "decision-refused";

    private final DecisionViewModel model;
    private final DossierViewModel dossier;
    private final LiveTexts texts;
    private final Forms forms;

    DecisionView(DecisionViewModel model, DossierViewModel dossier, LiveTexts texts) {
        this.model = model;
        this.dossier = dossier;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    Region build() {
        VBox panel = Layouts.panel(votes(), outcome(), name(), waivers(), reason(), actions(), refusals());
        panel.getStyleClass().add("decision");
        panel.setMinHeight(Region.USE_PREF_SIZE);
        panel.disableProperty().bind(model.rowProperty().isNull());
        return panel;
    }

    private HBox votes() {
        HBox row = Layouts.toolbar(name("review.ui.vote"));
        for (Vote.Choice choice : Vote.Choice.values()) {
            String id = VOTE + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button button = forms.button(id, Message.of("review.ui.vote." + choice), () -> dossier.vote(choice));
            button.getStyleClass().add("small");
            button.disableProperty()
                    .bind(dossier.reviewerProperty().map(who -> false).orElse(true));
            row.getChildren().add(button);
        }
        Label cast = forms.label("muted", model.rowProperty().map(DecisionView::cast));
        cast.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().addAll(Forms.spring(), cast);
        return row;
    }

    private static Message cast(@Nullable Row row) {
        if (row == null) return Message.of("review.ui.votes", 0, 0);
        return Message.of(
                "review.ui.votes",
                row.dossier().votes(Vote.Choice.APPROVE),
                row.dossier().votes(Vote.Choice.DECLINE));
    }

    private HBox outcome() {
        HBox choice = new Segments(texts)
                .row(
                        OUTCOME,
                        Message.of("review.ui.decision"),
                        List.of(Outcome.values()),
                        model.outcomeProperty(),
                        value -> Message.of("review.ui.decide." + value));
        return Layouts.toolbar(name("review.ui.decision"), choice);
    }

    private HBox actions() {
        Button decide = forms.primary(DECIDE, Message.of("review.ui.decide"), model::decide);
        decide.disableProperty().bind(model.outcomeProperty().isNull());
        Button withdraw = forms.button(WITHDRAW, Message.of("review.ui.withdraw"), model::withdraw);
        shownWhen(
                withdraw,
                model.rowProperty()
                        .map(row -> row.decision().filter(Decision::pending).isPresent())
                        .orElse(false));
        HBox row = Layouts.toolbar(Forms.spring(), withdraw, decide);
        shownWhen(row, model.outcomeProperty().isNotNull());
        return row;
    }

    private HBox name() {
        TextField field = forms.text(NAME, model.printedNameProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = Layouts.toolbar(name("review.ui.printedName"), field);
        shownWhen(row, model.outcomeProperty().isEqualTo(Outcome.ACCEPT));
        return row;
    }

    private HBox reason() {
        TextField field = forms.text(REASON, model.reasonProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = Layouts.toolbar(name("review.ui.reason"), field);
        shownWhen(row, model.outcomeProperty().isNotNull());
        return row;
    }

    private Region waivers() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("links");
        row.getChildren().add(name("review.ui.waive"));
        for (Waiver waiver : Waiver.values()) {
            String id = WAIVER + waiver.name().toLowerCase(Locale.ROOT).replace('_', '-');
            CheckBox box = forms.check(id, Message.of("review.ui.waive." + waiver), model.waives(waiver));
            row.getChildren().add(box);
        }
        shownWhen(row, model.outcomeProperty().isEqualTo(Outcome.ACCEPT));
        return row;
    }

    private Region refusals() {
        VBox box = new VBox();
        box.setId(REFUSED);
        model.refusals().addListener((ListChangeListener<Problem>)
                change -> box.getChildren().setAll(new ProblemList(texts, model.refusals()).node()));
        shownWhen(box, Bindings.isNotEmpty(model.refusals()));
        return box;
    }

    private Label name(String key) {
        Label label = forms.label("field-label", Message.of(key));
        label.setMinWidth(72);
        return label;
    }

    private static void shownWhen(Region node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
