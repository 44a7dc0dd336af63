package laurel.certificate.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.Certificate;
import laurel.certificate.PlannedCertificate;
import laurel.desktop.Desk;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Texts;
import laurel.roster.Award;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/**
 * The screen of certificates: what is chosen leads to a plan, the plan to recipients, preview and batch. Every change of a
 * choice plans anew; nothing is written before the batch is confirmed.
 */
public final class CertificatesViewModel {
    /** What the screen can show. */
    public enum State {
        LOADING,
        /** There is nobody to make a certificate for. */
        EMPTY,
        READY
    }

    /** The two halves of the screen. */
    public enum Part {
        BATCH,
        LEDGER
    }

    private final CertificateUses uses;
    private final Desk desk;
    private final BatchChoices choices;
    private final RecipientsViewModel recipients = new RecipientsViewModel();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final FixesViewModel fixes;
    private final PreviewViewModel preview;
    private final BatchViewModel batch;
    private final LedgerViewModel ledger = new LedgerViewModel();
    private final AfterwardsViewModel afterwards;
    private final PrintViewModel print;
    private final SigningViewModel signing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObjectProperty<@Nullable Part> part = new SimpleObjectProperty<>(Part.BATCH);
    private List<Problem> templateProblems = List.of();
    private List<Certificate> issued = List.of();
    private Optional<BatchOrder> planned = Optional.empty();
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper(false);
    private @Nullable RunningTask task;
    private int asked;
    private Runnable close = () -> {};

    /**
     * @param outputs where a folder per cohort is proposed
     * @param roster shows an award where the roster is kept; none for the roster itself
     */
    public CertificatesViewModel(
            CertificateUses uses, Path outputs, Consumer<Optional<AwardId>> roster, Desk desk, Clock clock) {
        this.uses = uses;
        this.desk = desk;
        this.choices = new BatchChoices(outputs, this::choiceChanged);
        this.fixes = new FixesViewModel(problems, choices, uses.rename(), roster, desk);
        this.preview = new PreviewViewModel(uses.batches().preview(), desk);
        Bundles bundles = new Bundles(
                uses.handing().pack(),
                uses.sources().ledger(),
                uses.handing().printFile(),
                uses.handing().beside());
        this.batch = new BatchViewModel(uses.batches().issue(), bundles, desk, clock, this::load);
        this.print = new PrintViewModel(uses.handing().print(), desk);
        this.signing = new SigningViewModel(uses.batches().keys(), desk, choices.signingProperty());
        this.afterwards = new AfterwardsViewModel(uses, ledger, choices::folderOf, choices::signed, desk);
        recipients.selectedProperty().addListener((property, old, now) -> looked(now));
        problems.selectedProperty().addListener((property, old, now) -> problemChosen(now));
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

    /** Reads everything anew, now and after every act, until it is closed. */
    public void open() {
        close.run();
        close = desk.revision().listen(() -> {
            if (!batch.runningProperty().get()) load();
        });
        load();
    }

    public void close() {
        close.run();
        close = () -> {};
    }

    private void load() {
        desk.tasks().run(Message.of("certificate.ui.loading"), progress -> Stock.read(uses.sources()), this::loaded);
    }

    private void loaded(Stock stock) {
        templateProblems = stock.problems();
        issued = stock.ledger().entries().stream().map(LedgerEntry::certificate).toList();
        ledger.show(stock.ledger());
        choices.fill(stock.cohorts(), stock.templates());
        state.set(stock.cohorts().isEmpty() ? State.EMPTY : State.READY);
        plan();
    }

    private void choiceChanged() {
        batch.forgetReport();
        plan();
    }

    /** What was planned before is seen until the new plan is there, but can no longer be carried out. */
    private void plan() {
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
        planning.set(true);
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
            if (mine == asked) planning.set(false);
        });
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
        planning.set(false);
        recipients.clear();
        problems.show(Finding.of(templateProblems));
        looked(null);
        batch.clear();
    }

    /**
     * Asks for a file and draws the recipients that are shown in small, in their order, to be looked over.
     *
     * @param texts in whose language the sheet speaks
     */
    public void contactSheet(Texts texts) {
        BatchPlan plan = batch.planProperty().get();
        List<PlannedCertificate> items = List.copyOf(recipients.shown());
        if (plan == null || batch.outdatedProperty().get() || items.isEmpty()) return;
        PdfOutput output = new PdfOutput(desk.dialogs(), "certificate-contact-sheet", "contact-sheet.pdf");
        output.choose(
                Message.of("certificate.ui.contact.title"),
                file -> desk.tasks()
                        .run(
                                TaskRunner.Lane.BATCH,
                                Message.of("certificate.ui.contact"),
                                progress -> uses.batches().contactSheet().write(plan, items, texts, file, progress),
                                sheets -> output.written(Message.of("certificate.ui.contact.done", sheets), file)));
    }

    /** Lets the user choose where the files go. */
    public void chooseFolder() {
        desk.dialogs()
                .chooseFolder(
                        "certificates",
                        Message.of("certificate.ui.folder.title"),
                        path -> choices.folderProperty().set(path));
    }

    public BatchChoices choices() {
        return choices;
    }

    public RecipientsViewModel recipients() {
        return recipients;
    }

    public ProblemsViewModel problems() {
        return problems;
    }

    public FixesViewModel fixes() {
        return fixes;
    }

    /** Corrects the printed name of the recipient who is looked at. */
    public void editName() {
        PlannedCertificate seen = recipients.selectedProperty().get();
        if (seen != null) fixes.editName(seen.award());
    }

    public PreviewViewModel preview() {
        return preview;
    }

    public BatchViewModel batch() {
        return batch;
    }

    public PrintViewModel print() {
        return print;
    }

    public SigningViewModel signing() {
        return signing;
    }

    /** Sets up printing of the certificates that the ledger shows, in the order in which they were issued. */
    public void printShown() {
        List<Certificate> shown = new ArrayList<>(
                ledger.shown().stream().map(LedgerEntry::certificate).toList());
        Collections.reverse(shown);
        print.open(shown);
    }

    /** Sets up printing of the one that is selected in the ledger. */
    public void printSelected() {
        LedgerEntry entry = ledger.selectedProperty().get();
        print.open(entry == null ? List.of() : List.of(entry.certificate()));
    }

    public AfterwardsViewModel afterwards() {
        return afterwards;
    }

    public LedgerViewModel ledger() {
        return ledger;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * @return how many recipients and problems the plan has, or that it is being made, or how many certificates the ledger
     *     has; nothing if there is nobody
     */
    public ObservableValue<@Nullable Message> subtitleProperty() {
        return Bindings.createObjectBinding(
                this::subtitle,
                batch.planProperty(),
                batch.outdatedProperty(),
                planning,
                problems.titleProperty(),
                state,
                part,
                ledger.countProperty());
    }

    private @Nullable Message subtitle() {
        if (part.get() == Part.LEDGER) return ledger.countProperty().getValue();
        BatchPlan plan = batch.planProperty().getValue();
        boolean outdated = batch.outdatedProperty().get();
        if (plan != null && !outdated) {
            int found = problems.findings().size();
            return Message.of("certificate.ui.subtitle", plan.items().size(), found);
        }
        return switch (state.get()) {
            case LOADING -> Message.of("certificate.ui.loading");
            case EMPTY -> null;
            case READY -> Message.of(planning.get() ? "certificate.ui.planning" : "certificate.ui.unplanned");
        };
    }

    public ObjectProperty<@Nullable Part> partProperty() {
        return part;
    }
}
