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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laurel.certificate.BatchPlan;
import laurel.certificate.Certificate;
import laurel.certificate.PlannedCertificate;
import laurel.desktop.Desk;
import laurel.kernel.Message;
import laurel.kernel.Texts;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/**
 * The screen of certificates: a batch is planned, looked over and issued in one half, what was issued is kept in the other.
 * Nothing is written before the batch is confirmed.
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
    private final BatchViewModel batch;
    private final BatchPlanning planning;
    private final FixesViewModel fixes;
    private final ContactSheetFile contactSheet;
    private final SigningViewModel signing;
    private final LedgerViewModel ledger = new LedgerViewModel();
    private final AfterwardsViewModel afterwards;
    private final PrintViewModel print;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObjectProperty<@Nullable Part> part = new SimpleObjectProperty<>(Part.BATCH);
    private Runnable close = () -> {};

    /**
     * @param outputs where a folder per cohort is proposed
     * @param roster shows an award where the roster is kept; none for the roster itself
     */
    public CertificatesViewModel(
            CertificateUses uses, Path outputs, Consumer<Optional<AwardId>> roster, Desk desk, Clock clock) {
        this.uses = uses;
        this.desk = desk;
        Bundles bundles = new Bundles(
                uses.handing().pack(),
                uses.sources().ledger(),
                uses.handing().printFile(),
                uses.handing().beside());
        FolderWarning warning = new FolderWarning(uses.afterwards().withdrawn(), desk);
        this.batch = new BatchViewModel(uses.batches().issue(), bundles, warning, desk, clock, this::load);
        this.planning = new BatchPlanning(uses, outputs, batch, desk);
        BatchChoices choices = planning.choices();
        this.fixes = new FixesViewModel(planning.problems(), choices, uses.rename(), roster, desk);
        this.contactSheet = new ContactSheetFile(uses.batches().contactSheet(), batch, planning.recipients(), desk);
        this.signing = new SigningViewModel(uses.batches().keys(), desk, choices.signingProperty());
        this.afterwards = new AfterwardsViewModel(uses, ledger, choices::folderOf, choices::signed, desk);
        this.print = new PrintViewModel(uses.handing().print(), desk);
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
        ledger.show(stock.ledger());
        planning.fill(stock);
        state.set(stock.cohorts().isEmpty() ? State.EMPTY : State.READY);
        planning.plan();
    }

    /**
     * Asks for a file and draws the recipients that are shown in small, in their order, to be looked over.
     *
     * @param texts in whose language the sheet speaks
     */
    public void contactSheet(Texts texts) {
        contactSheet.write(texts);
    }

    /** Lets the user choose where the files go. */
    public void chooseFolder() {
        desk.dialogs()
                .chooseFolder(
                        "certificates",
                        Message.of("certificate.ui.folder.title"),
                        path -> choices().folderProperty().set(path));
    }

    public BatchChoices choices() {
        return planning.choices();
    }

    public RecipientsViewModel recipients() {
        return planning.recipients();
    }

    public ProblemsViewModel problems() {
        return planning.problems();
    }

    public FixesViewModel fixes() {
        return fixes;
    }

    /** Corrects the printed name of the recipient who is looked at. */
    public void editName() {
        PlannedCertificate seen = recipients().selectedProperty().get();
        if (seen != null) fixes.editName(seen.award());
    }

    public PreviewViewModel preview() {
        return planning.preview();
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
                planning.runningProperty(),
                problems().titleProperty(),
                state,
                part,
                ledger.countProperty());
    }

    private @Nullable Message subtitle() {
        if (part.get() == Part.LEDGER) return ledger.countProperty().getValue();
        BatchPlan plan = batch.planProperty().getValue();
        boolean outdated = batch.outdatedProperty().get();
        if (plan != null && !outdated) {
            int found = problems().findings().size();
            return Message.of("certificate.ui.subtitle", plan.items().size(), found);
        }
        return switch (state.get()) {
            case LOADING -> Message.of("certificate.ui.loading");
            case EMPTY -> null;
            case READY ->
                Message.of(planning.runningProperty().get() ? "certificate.ui.planning" : "certificate.ui.unplanned");
        };
    }

    public ObjectProperty<@Nullable Part> partProperty() {
        return part;
    }
}
