package laurel.review.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.Layouts;
import laurel.desktop.LiveTexts;
import laurel.desktop.Segments;
import laurel.kernel.Message;
import laurel.programme.Requirement;
import laurel.programme.Standing;
import laurel.review.Checklist;
import laurel.review.Evidence;
import laurel.review.Verdict;
import org.jspecify.annotations.Nullable;

/** One requirement: what the applicant claims, what is to show it, what reviewers found. Three things, kept apart. */
final class ChecklistView {
    /** The verdict of a requirement has this id with the requirement's behind it. */
    static final String VERDICT = "verdict-";

    private static final List<Standing> VERDICTS = List.of(Standing.MET, Standing.NOT_MET, Standing.UNCLEAR);

    private final DossierViewModel model;
    private final LiveTexts texts;
    private final Forms forms;
    private final Segments segments;

    ChecklistView(DossierViewModel model, LiveTexts texts) {
        this.model = model;
        this.texts = texts;
        this.forms = new Forms(texts);
        this.segments = new Segments(texts);
    }

    Region item(Checklist.Item item) {
        Requirement requirement = item.requirement();
        Label words = new Label(requirement.text().in(texts.current().locale().getLanguage()));
        words.setWrapText(true);
        words.getStyleClass().add("requirement");
        words.setTooltip(new Tooltip(requirement.sentence()));
        Label claimed = forms.label("badge", Message.of("review.ui.claimed." + item.claimed()));
        claimed.getStyleClass().add(style(item.claimed()));
        claimed.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Layouts.toolbar(claimed, Forms.spring(), verdict(item));
        VBox box = new VBox(words, line);
        if (!item.verdicts().isEmpty()) box.getChildren().add(verdicts(item));
        box.getChildren().add(evidence(item));
        box.getStyleClass().add("checklist-item");
        return box;
    }

    /** The choice shows what is recorded; a click asks for another and is shown once that is. */
    private HBox verdict(Checklist.Item item) {
        Standing recorded = model.own(item);
        ObjectProperty<@Nullable Standing> chosen = new SimpleObjectProperty<>(recorded);
        chosen.addListener((property, old, now) -> {
            if (now == null || now == recorded) return;
            chosen.set(recorded);
            model.judge(item.requirement(), now);
        });
        HBox row = segments.row(
                VERDICT + item.requirement().id().value(),
                Message.of("review.ui.verdict"),
                VERDICTS,
                chosen,
                standing -> Message.of("review.ui.standing." + standing));
        row.disableProperty().bind(model.reviewerProperty().map(who -> false).orElse(true));
        return row;
    }

    private Region verdicts(Checklist.Item item) {
        VBox lines = new VBox();
        for (Verdict verdict : item.verdicts()) {
            Message standing = Message.of("review.ui.standing." + verdict.standing());
            String who = verdict.reviewer().value();
            Label line = forms.label(
                    "muted",
                    verdict.note().isBlank()
                            ? Message.of("review.ui.verdict.line", who, standing)
                            : Message.of("review.ui.verdict.noted", who, standing, verdict.note()));
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Region evidence(Checklist.Item item) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("links");
        for (Evidence link : item.evidence()) row.getChildren().add(link(link.url()));
        String id = "evidence-" + item.requirement().id().value();
        Button add = forms.button(
                id, Icon.LINK, Message.of("review.ui.evidence.add"), () -> model.addEvidence(item.requirement()));
        add.getStyleClass().addAll("flat", "small");
        add.disableProperty().bind(model.reviewerProperty().map(who -> false).orElse(true));
        row.getChildren().add(add);
        return row;
    }

    /** @return a link that shows where it leads before it is opened */
    Hyperlink link(String address) {
        Hyperlink link = new Hyperlink(DossierViewModel.host(address));
        link.setTooltip(new Tooltip(address));
        link.setAccessibleText(address);
        link.setOnAction(event -> model.open(address));
        return link;
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case MET -> "good";
            case NOT_MET -> "bad";
            case UNCLEAR, NOT_ASKED -> standing.name().toLowerCase(Locale.ROOT);
        };
    }
}
