package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import laurel.certificate.BatchOrder;
import laurel.certificate.Certificate;
import laurel.certificate.PlannedCertificate;
import laurel.desktop.Desk;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.roster.Award;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for a batch leads to a plan, the plan to recipients, problems and preview. Every change of a choice plans
 * anew.
 */
final class BatchPlanning {
    private final CertificateUses uses;
    private final BatchViewModel batch;
    private final Desk desk;
    private final BatchChoices choices;
    private final RecipientsViewModel recipients = new RecipientsViewModel();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final PreviewViewModel preview;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private List<Problem> templateProblems = List.of();
    private List<Certificate> issued = List.of();
    private Optional<BatchOrder> planned = Optional.empty();
    private @Nullable RunningTask task;
    private int asked;

    /**
     * @param outputs where a folder per cohort is proposed
     * @param batch carries plans out
     */
    BatchPlanning(CertificateUses uses, Path outputs, BatchViewModel batch, Desk desk) {
        this.uses = uses;
        this.batch = batch;
        this.desk = desk;
        this.choices = new BatchChoices(outputs, this::choiceChanged);
        this.preview = new PreviewViewModel(uses.batches().preview(), desk);
        recipients.selectedProperty().addListener((property, old, now) -> looked(now));
        problems.selectedProperty().addListener((property, old, now) -> problemChosen(now));
    }

    /** Offers what there is to choose from; does not plan yet. */
    void fill(Stock stock) {
        templateProblems = stock.problems();
        issued = stock.ledger().entries().stream().map(LedgerEntry::certificate).toList();
        choices.fill(stock.cohorts(), stock.templates());
    }

    /** What was planned before is seen until the new plan is there, but can no longer be carried out. */
    void plan() {
        RunningTask before = task;
        if (before != null) before.cancel();
        int mine = ++asked;
        Optional<BatchOrder> order = choices.order();
        CohortChoice cohort = choices.cohortProperty().get();
        if (order.isEmpty() || cohort == null) {
            unplanned(order);
            return;
        }
        batch.outdate();
        running.set(true);
        List<Award> awards = wanted(cohort, order.get());
        List<Problem> further = templateProblems;
        RunningTask now = desk.tasks()
                .run(
                        TaskRunner.Lane.PLANNING,
                        Message.of("certificate.ui.planning"),
                        progress -> SeenPlan.of(uses.batches().plan().plan(awards, order.get(), progress), further),
                        seen -> {
                            if (mine == asked) planned(order, seen);
                        });
        task = now;
        now.whenOver(() -> {
            if (mine == asked) running.set(false);
        });
    }

    BatchChoices choices() {
        return choices;
    }

    RecipientsViewModel recipients() {
        return recipients;
    }

    ProblemsViewModel problems() {
        return problems;
    }

    PreviewViewModel preview() {
        return preview;
    }

    /** @return whether a plan is being made */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private void choiceChanged() {
        batch.forgetReport();
        plan();
    }

    private List<Award> wanted(CohortChoice cohort, BatchOrder order) {
        Scope scope = choices.scopeProperty().get();
        return scope == null
                ? cohort.held()
                : scope.of(cohort.held(), order, issued, uses.sources().fields()::today);
    }

    private void planned(Optional<BatchOrder> order, SeenPlan seen) {
        planned = order;
        recipients.show(seen);
        problems.show(seen.findings());
        looked(recipients.selectedProperty().get());
        batch.plan(seen, !choices.formats().chosen().isEmpty());
    }

    /** There is nobody, or not everything is chosen. */
    private void unplanned(Optional<BatchOrder> order) {
        planned = order;
        running.set(false);
        recipients.clear();
        problems.show(Finding.of(templateProblems));
        looked(null);
        batch.clear();
    }

    private void looked(@Nullable PlannedCertificate now) {
        preview.mark(markedIn(now));
        preview.show(now, planned);
    }

    /** A problem leads to its recipient, and its element gets a frame. */
    private void problemChosen(@Nullable ProblemRow row) {
        Optional<Finding> finding = Optional.ofNullable(row).flatMap(ProblemRow::finding);
        finding.flatMap(Finding::about).ifPresent(recipients::look);
        preview.mark(markedIn(recipients.selectedProperty().get()));
    }

    /** @return the element that the selected problem is in, as long as its recipient is looked at */
    private String markedIn(@Nullable PlannedCertificate seen) {
        return Optional.ofNullable(problems.selectedProperty().get())
                .flatMap(ProblemRow::finding)
                .filter(finding ->
                        finding.about().isEmpty() || finding.about().get().equals(seen))
                .map(Finding::element)
                .orElse("");
    }
}
