package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import laurel.certificate.Serial;
import laurel.certificate.VerifyCertificate.Finding;
import laurel.certificate.VerifyCertificate.Outcome;
import laurel.certificate.WhatWouldChange.FieldChange;
import laurel.certificate.ui.AfterwardsViewModel.Renewal;
import laurel.certificate.ui.AfterwardsViewModel.SeenPage;
import laurel.desktop.Dialogs;
import laurel.desktop.Forms;
import laurel.desktop.Icon;
import laurel.desktop.LiveTexts;
import laurel.desktop.ProblemList;
import laurel.desktop.Tables;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** The dialogs of what is done with a certificate after it was issued: its renewal, and what files are worth. */
final class AfterwardsSheets {
    static final String REASON = "reissue-reason", CHANGES = "reissue-changes", FINDINGS = "verify-findings";
    static final String FOLDER = "reissue-folder", CHOOSE = "reissue-choose-folder", WAIVE = "reissue-waive";
    private static final double PICTURE_WIDTH = 400, PAGE_GAP = 8, BAR = 16, TABLE_HEIGHT = 240;

    private final AfterwardsViewModel model;
    private final Dialogs dialogs;
    private final LiveTexts texts;
    private final Forms forms;

    AfterwardsSheets(AfterwardsViewModel model, Dialogs dialogs, LiveTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    void listen() {
        model.renewalProperty().addListener((property, old, now) -> renew(now));
        model.findingsProperty().addListener((property, old, now) -> {
            if (!now.isEmpty()) verified(now);
        });
    }

    private void renew(@Nullable Renewal renewal) {
        if (renewal == null) return;
        ReissueViewModel replacement = model.replacement(renewal);
        Message verb = Message.of("certificate.ui.reissue.verb");
        dialogs.sheet(
                Dialogs.Sheet.of(
                        Message.of(
                                "certificate.ui.reissue.of",
                                renewal.entry().certificate().printedName()),
                        () -> replacement(replacement),
                        new SimpleObjectProperty<>(verb),
                        replacement.readyProperty()),
                replacement::reissue);
    }

    private VBox replacement(ReissueViewModel replacement) {
        Renewal renewal = replacement.renewal();
        String serial = renewal.entry().certificate().serial().value();
        Label body = wrapped(Message.of("certificate.ui.reissue.body", serial));
        VBox box = new VBox(body);
        box.getStyleClass().add("certificate-column");
        if (!renewal.changes().any()) {
            HBox same = new HBox(Icon.NOTE.node(), wrapped(Message.of("certificate.ui.reissue.same")));
            same.getStyleClass().addAll("banner", "severity-note");
            box.getChildren().add(same);
        } else {
            box.getChildren().add(differences(renewal));
        }
        TextField field = forms.text(REASON, replacement.reasonProperty());
        field.getStyleClass().add(Forms.FIRST_FOCUS);
        box.getChildren()
                .addAll(
                        problems(replacement),
                        folder(replacement),
                        forms.labelled(Message.of("certificate.ui.reason"), field));
        return box;
    }

    private HBox folder(ReissueViewModel replacement) {
        TextField folder = new TextField();
        folder.setId(FOLDER);
        folder.setEditable(false);
        folder.textProperty().bind(replacement.folderProperty().map(Path::toString));
        VBox field = forms.labelled(Message.of("certificate.ui.folder"), folder);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = forms.button(
                CHOOSE, Icon.FOLDER, Message.of("certificate.ui.folder.choose"), replacement::chooseFolder);
        HBox row = new HBox(field, choose);
        row.getStyleClass().add("reissue-folder");
        return row;
    }

    /** What stands against the new certificate, and the way to answer for it. */
    private HBox problems(ReissueViewModel replacement) {
        Region list = ProblemList.live(texts, replacement.problems());
        HBox.setHgrow(list, Priority.ALWAYS);
        Button waive = forms.button(WAIVE, Message.of("certificate.ui.fix.waive"), replacement::waive);
        waive.getStyleClass().add("small");
        waive.visibleProperty().bind(replacement.waivableProperty());
        HBox row = new HBox(list, waive);
        row.getStyleClass().add("reissue-problems");
        row.visibleProperty().bind(list.visibleProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox differences(Renewal renewal) {
        TableView<FieldChange> table = fields(renewal.changes().fields());
        HBox both = new HBox(table);
        both.getStyleClass().add("reissue-differences");
        HBox.setHgrow(table, Priority.ALWAYS);
        if (!renewal.pages().isEmpty()) both.getChildren().add(pictures(renewal.pages()));
        return both;
    }

    /** Of a certificate with several pages two are side by side, and each has its number. */
    private VBox pictures(List<SeenPage> pages) {
        boolean alone = pages.get(0).last() == 1;
        TilePane tiles = new TilePane(PAGE_GAP, PAGE_GAP);
        tiles.setPrefColumns(alone ? 1 : 2);
        for (SeenPage page : pages) {
            ImageView view = new ImageView(page.picture());
            view.setPreserveRatio(true);
            view.setFitWidth(alone ? PICTURE_WIDTH : (PICTURE_WIDTH - BAR - PAGE_GAP) / 2);
            view.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.reissue.picture")));
            VBox tile = new VBox(view);
            if (!alone) {
                tile.getChildren()
                        .add(forms.label("muted", Message.of("certificate.ui.page", page.number(), page.last())));
            }
            tiles.getChildren().add(tile);
        }
        Label caption = wrapped(Message.of("certificate.ui.reissue.picture"));
        caption.getStyleClass().add("muted");
        VBox side = new VBox(alone ? tiles : scrolled(tiles), caption);
        side.getStyleClass().add("certificate-problems");
        side.setMinWidth(PICTURE_WIDTH);
        side.setMaxWidth(PICTURE_WIDTH);
        return side;
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(TABLE_HEIGHT);
        scroll.getStyleClass().add("certificate-scroll");
        return scroll;
    }

    private TableView<FieldChange> fields(List<FieldChange> changes) {
        Tables tables = new Tables(texts);
        TableView<FieldChange> table = tables.table(
                CHANGES,
                FXCollections.observableArrayList(changes),
                forms.label("muted", Message.of("certificate.ui.reissue.noField")));
        table.getColumns()
                .add(tables.words(
                        "change-field",
                        Message.of("certificate.ui.reissue.field"),
                        130,
                        change -> texts.now(LedgerDetailView.fieldName(change.field()))));
        table.getColumns()
                .add(tables.words(
                        "change-old",
                        Message.of("certificate.ui.reissue.old"),
                        150,
                        change -> oneLine(change.before())));
        table.getColumns()
                .add(tables.words(
                        "change-new", Message.of("certificate.ui.reissue.new"), 150, change -> oneLine(change.now())));
        table.accessibleTextProperty().bind(texts.text(Message.of("certificate.ui.reissue.changes")));
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinWidth(0);
        return table;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private Label wrapped(Message words) {
        Label label = forms.label("card-body", words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void verified(List<Finding> findings) {
        dialogs.sheet(
                Dialogs.Sheet.of(Message.of("certificate.ui.verify.title"), () -> {
                    VBox box = new VBox();
                    box.setId(FINDINGS);
                    box.getStyleClass().add("certificate-column");
                    findings.forEach(finding -> box.getChildren().add(line(finding)));
                    return box;
                }),
                () -> {});
    }

    private Node line(Finding finding) {
        Label file = new Label(finding.what());
        file.getStyleClass().add("muted");
        file.setWrapText(true);
        Label words = wrapped(Message.of("certificate.ui.verify." + finding.outcome()));
        VBox lines = new VBox(file, words);
        finding.certificate()
                .ifPresent(certificate -> lines.getChildren()
                        .add(wrapped(Message.of(
                                "certificate.ui.verify.certificate",
                                certificate.serial().value(),
                                certificate.printedName(),
                                finding.standing()
                                        .map(standing -> Message.of("certificate.ui.standing." + standing))
                                        .orElse(Message.of("certificate.ui.standing.all"))))));
        finding.successor()
                .map(Serial::value)
                .ifPresent(
                        next -> lines.getChildren().add(wrapped(Message.of("certificate.ui.detail.successor", next))));
        boolean altered = finding.outcome() == Outcome.ALTERED;
        Icon icon = finding.isGood() ? Icon.CHECK : altered ? Icon.ERROR : Icon.WARNING;
        HBox line = new HBox(icon.node(), lines);
        line.getStyleClass()
                .addAll("banner", finding.isGood() ? "severity-done" : altered ? "severity-error" : "severity-warning");
        return line;
    }
}
