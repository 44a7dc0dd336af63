package laurel.review.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.application.Answer;
import laurel.application.AnswerRole;
import laurel.application.Application;
import laurel.application.Links;
import laurel.desktop.Forms;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.kernel.Message;
import laurel.review.Eligibility;
import laurel.review.ReviewQueue.Row;
import org.jspecify.annotations.Nullable;

/** One application: what the requirement sets say of it in words, the checklist, the answers as they were typed. */
final class DossierView {
    static final String DOSSIER = "review-dossier", NAME = "review-name";

    private final DossierViewModel model;
    private final LiveTexts texts;
    private final Forms forms;
    private final ChecklistView checklist;
    private final DateTimeFormatter time;
    private final VBox parts = new VBox();

    DossierView(DossierViewModel model, LiveTexts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.checklist = new ChecklistView(model, texts);
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd' 'HH:mm", Locale.ROOT).withZone(zone);
    }

    Region build() {
        parts.getStyleClass().add("dossier");
        parts.setFillWidth(true);
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setId(DOSSIER);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setPrefHeight(0);
        scroll.getStyleClass().add("dossier-scroll");
        model.rowProperty().subscribe((old, now) -> {
            boolean other = old == null
                    || now == null
                    || !old.application().id().equals(now.application().id());
            show(now);
            if (other) scroll.setVvalue(0);
        });
        model.reviewerProperty()
                .addListener((property, old, now) -> show(model.rowProperty().get()));
        texts.currentProperty()
                .addListener((property, old, now) -> show(model.rowProperty().get()));
        show(model.rowProperty().get());
        return scroll;
    }

    private void show(@Nullable Row row) {
        parts.getChildren().clear();
        if (row == null) return;
        Application application = row.application();
        Label name = words(row.person(), "dossier-name");
        name.setId(NAME);
        String when = time.format(application.submission().submittedAt());
        String who = application.submission().applicant().value();
        Label source = forms.label("muted", Message.of("review.ui.source", application.label(), who, when));
        source.setWrapText(true);
        parts.getChildren().addAll(name, source);
        if (!application.submission().source().url().isEmpty()) {
            parts.getChildren()
                    .add(checklist.link(application.submission().source().url()));
        }
        List<Eligibility> sets = row.dossier().checklist().eligibility();
        sets.stream().limit(1).forEach(set -> parts.getChildren().add(explanation(row, set)));
        parts.getChildren().add(forms.label("section-title", Message.of("review.ui.checklist")));
        row.dossier().checklist().items().forEach(item -> parts.getChildren().add(checklist.item(item)));
        parts.getChildren().add(forms.label("section-title", Message.of("review.ui.answers")));
        application.submission().answers().stream()
                .filter(answer -> answer.role() != AnswerRole.CLAIMS)
                .forEach(answer -> parts.getChildren().add(answer(answer)));
        if (sets.size() > 1) parts.getChildren().add(forms.label("section-title", Message.of("review.ui.otherSets")));
        sets.stream().skip(1).forEach(set -> parts.getChildren().add(explanation(row, set)));
    }

    private Region explanation(Row row, Eligibility eligibility) {
        VBox box = Layouts.panel();
        box.getStyleClass().add("explanation");
        String language = texts.current().locale().getLanguage();
        Label claims = forms.label("field-label", Message.of("review.ui.explain.claimed"));
        box.getChildren().add(claims);
        eligibility
                .claimed()
                .explanation(language)
                .forEach(line -> box.getChildren().add(sentence(line)));
        Message held = Message.of("review.ui.bar." + eligibility.verified().outcome());
        boolean spoken = row.dossier().checklist().items().stream()
                .anyMatch(item -> !item.verdicts().isEmpty());
        Message byVerdicts =
                spoken ? Message.of("review.ui.explain.verified", held) : Message.of("review.ui.explain.unverified");
        Label verified = forms.label("field-label", byVerdicts);
        verified.setWrapText(true);
        box.getChildren().add(verified);
        return box;
    }

    private Label sentence(Message line) {
        Label label = forms.label("explanation-line", line);
        label.setWrapText(true);
        return label;
    }

    /** The answer verbatim, with the links that are in it. */
    private Region answer(Answer answer) {
        Label question = words(answer.label(), "field-label");
        Label text = answer.says()
                ? words(answer.text(), "answer")
                : forms.label("muted", Message.of("review.ui.answer.none"));
        VBox box = new VBox(question, text);
        HBox links = new HBox();
        links.getStyleClass().add("links");
        Links.in(answer.text()).forEach(link -> links.getChildren().add(checklist.link(link)));
        if (!links.getChildren().isEmpty()) box.getChildren().add(links);
        box.getStyleClass().add("field");
        return box;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
