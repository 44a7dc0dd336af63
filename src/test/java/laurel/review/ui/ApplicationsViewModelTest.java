package laurel.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.application.Issue;
import laurel.desktop.Desk;
import laurel.desktop.DirectTaskRunner;
import laurel.desktop.LiveRevision;
import laurel.desktop.RecordingDialogs;
import laurel.kernel.Message;
import laurel.programme.Requirement;
import laurel.programme.Standing;
import laurel.review.Checklist;
import laurel.review.ReviewQueue.Row;
import laurel.review.Ruling.Outcome;
import laurel.review.Vote;
import laurel.review.Waiver;
import laurel.roster.Award;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationsViewModelTest {
    @TempDir
    private Path folder;

    private final ReviewBench bench = new ReviewBench();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<URI> opened = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private ApplicationsViewModel open() {
        LiveRevision revision = new LiveRevision(bench.db().revision(), Runnable::run);
        ApplicationsViewModel model = new ApplicationsViewModel(
                bench.uses(), new Desk(new DirectTaskRunner(), dialogs, revision), opened::add);
        model.cohortProperty().set(Issue.COHORT);
        model.open();
        return model;
    }

    private ApplicationsViewModel openWith(Issue... issues) throws IOException {
        bench.applications(folder, issues);
        return open();
    }

    private static Row selected(ApplicationsViewModel model) {
        return Objects.requireNonNull(model.queue().selectedProperty().get());
    }

    private static Requirement first(ApplicationsViewModel model) {
        return item(model).requirement();
    }

    private static Checklist.Item item(ApplicationsViewModel model) {
        return selected(model).dossier().checklist().items().get(0);
    }

    private static List<String> labels(ApplicationsViewModel model) {
        return model.queue().shown().stream()
                .map(row -> row.application().label())
                .toList();
    }

    @Test
    void isEmptyBeforeTheFirstImport() {
        ApplicationsViewModel model = open();
        assertThat(model.emptyProperty().getValue()).isTrue();
        assertThat(model.canApplyProperty().getValue()).isFalse();
    }

    @Test
    void importsAFileOnceTheUserAgrees() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), Issue.json(Issue.of(7, "ada"), Issue.of(8, "grace")));
        dialogs.picking(file);
        ApplicationsViewModel model = open();
        model.startImport();
        assertThat(dialogs.questions().get(0).verb()).isEqualTo(Message.of("review.ui.import.verb", 2));
        assertThat(labels(model)).containsExactly("#7", "#8");
        assertThat(dialogs.said()).containsExactly(Message.of("review.ui.import.done", 2, 0, 2));
        model.startImport();
        assertThat(dialogs.said()).endsWith(Message.of("review.ui.import.nothing"));
    }

    @Test
    void importsNothingWhenTheUserDoesNotAgree() throws IOException {
        dialogs.sayingNo().picking(Files.writeString(folder.resolve("a.json"), Issue.json(Issue.of(7, "ada"))));
        ApplicationsViewModel model = open();
        model.startImport();
        assertThat(dialogs.questions()).hasSize(1);
        assertThat(model.emptyProperty().getValue()).isTrue();
    }

    @Test
    void searchFoldsNamesAndFindsNumbers() throws IOException {
        ApplicationsViewModel model =
                openWith(Issue.of(7, "ada"), Issue.of(8, "grace").answering("name", "Gräce"));
        model.queue().searchProperty().set("GRACE");
        assertThat(labels(model)).containsExactly("#8");
        model.queue().searchProperty().set("#7");
        assertThat(labels(model)).containsExactly("#7");
    }

    @Test
    void aVerdictStandsBesideTheClaim() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        Standing claimed = item(model).claimed();
        model.dossier().judge(first(model), Standing.NOT_MET);
        assertThat(item(model).claimed()).isEqualTo(claimed);
        assertThat(item(model).verified()).isEqualTo(Standing.NOT_MET);
        assertThat(model.dossier().own(item(model))).isEqualTo(Standing.NOT_MET);
    }

    @Test
    void whatIsUnclearNeedsANote() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        model.dossier().judge(first(model), Standing.UNCLEAR);
        assertThat(item(model).verdicts()).isEmpty();
        dialogs.typing("No date on the talk");
        model.dossier().judge(first(model), Standing.UNCLEAR);
        assertThat(item(model).verdicts()).extracting(verdict -> verdict.note()).containsExactly("No date on the talk");
    }

    @Test
    void addsAndOpensAddressesOfTheWebOnly() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        dialogs.typing("file:///etc/passwd");
        model.dossier().addEvidence(first(model));
        assertThat(item(model).evidence()).isEmpty();
        dialogs.typing("https://example.org/talk");
        model.dossier().addEvidence(first(model));
        assertThat(item(model).evidence()).hasSize(1);
        model.dossier().open("https://example.org/talk");
        model.dossier().open("javascript:alert(1)");
        assertThat(opened).containsExactly(URI.create("https://example.org/talk"));
        assertThat(dialogs.problems()).hasSize(2);
    }

    @Test
    void showsEveryRuleThatADecisionBreaksAndTakesTheReasonForSettingThemAside() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        DecisionViewModel decision = model.decision();
        assertThat(decision.printedNameProperty().get()).isEqualTo("Ada Byron");
        decision.outcomeProperty().set(Outcome.ACCEPT);
        decision.decide();
        assertThat(decision.refusals())
                .extracting(problem -> problem.message().key())
                .contains("review.decide.quorum");
        decision.reasonProperty().set("Voted in the meeting");
        decision.waives(Waiver.QUORUM).set(true);
        decision.decide();
        assertThat(decision.refusals()).isEmpty();
        assertThat(selected(model).decision()).isPresent();
        assertThat(bench.awards().all()).isEmpty();
        decision.withdraw();
        assertThat(selected(model).decision()).isEmpty();
    }

    @Test
    void appliesAllDecisionsTogetherAfterSayingThemOnceMore() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"), Issue.of(8, "grace"));
        accept(model, "Ada BYRON");
        model.queue().selectedProperty().set(model.queue().shown().get(1));
        model.decision().outcomeProperty().set(Outcome.DECLINE);
        model.decision().reasonProperty().set("No evidence");
        model.decision().decide();
        assertThat(model.applyVerbProperty().getValue()).isEqualTo(Message.of("review.ui.apply", 2));

        model.applyTogether();
        assertThat(dialogs.questions().get(0).details())
                .extracting(line -> line.arguments().get(1))
                .startsWith("Ada BYRON")
                .hasSize(2);
        assertThat(bench.awards().all()).extracting(Award::printedName).containsExactly("Ada BYRON");
        assertThat(dialogs.said()).containsExactly(Message.of("review.ui.applied", 1, 1, 0));
        assertThat(model.canApplyProperty().getValue()).isFalse();
    }

    private static void accept(ApplicationsViewModel model, String name) {
        model.decision().outcomeProperty().set(Outcome.ACCEPT);
        model.decision().printedNameProperty().set(name);
        model.decision().reasonProperty().set("Voted in the meeting");
        model.decision().waives(Waiver.QUORUM).set(true);
        model.decision().decide();
    }

    @Test
    void appliesNothingWhenTheUserDoesNotAgree() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        accept(model, "Ada");
        dialogs.sayingNo();
        model.applyTogether();
        assertThat(dialogs.questions()).hasSize(1);
        assertThat(bench.awards().all()).isEmpty();
    }

    @Test
    void countsVotesOfTheChosenReviewer() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        model.dossier().vote(Vote.Choice.APPROVE);
        model.reviewerProperty().set(model.reviewers().get(1));
        model.dossier().vote(Vote.Choice.DECLINE);
        assertThat(selected(model).dossier().votes(Vote.Choice.APPROVE)).isEqualTo(1);
        assertThat(selected(model).dossier().votes(Vote.Choice.DECLINE)).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhileTheRoundIsReadAnew() throws IOException {
        ApplicationsViewModel model = openWith(Issue.of(7, "ada"));
        model.decision().reasonProperty().set("half a sent");
        model.dossier().vote(Vote.Choice.APPROVE);
        assertThat(model.decision().reasonProperty().get()).isEqualTo("half a sent");
    }
}
