package laurel.certificate.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.IssueCertificates;
import laurel.desktop.Desk;
import laurel.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Carries out the plan: asks first, because serials are spent for good, shows how far it is, stops when asked, reports. */
public final class BatchViewModel {
    private final Desk desk;
    private final BatchRun run;
    private final BooleanProperty zip = new SimpleBooleanProperty(false);
    private final BooleanProperty pages = new SimpleBooleanProperty(false);
    private final BooleanProperty formats = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable BatchPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(false);
    private final BooleanBinding canIssue;
    private List<Finding> findings = List.of();

    /** @param done called after a batch, whatever came of it */
    BatchViewModel(
            IssueCertificates issue, Bundles bundles, FolderWarning warning, Desk desk, Clock clock, Runnable done) {
        this.desk = desk;
        this.run = new BatchRun(issue, bundles, warning, desk, clock, done);
        this.canIssue = Bindings.createBooleanBinding(
                () -> {
                    BatchPlan now = plan.get();
                    return now != null
                            && now.hasWork()
                            && formats.get()
                            && !outdated.get()
                            && !run.runningProperty().get();
                },
                plan,
                formats,
                outdated,
                run.runningProperty());
    }

    /** @param anyFormat whether there is a kind of file to write */
    void plan(SeenPlan seen, boolean anyFormat) {
        formats.set(anyFormat);
        findings = seen.findings();
        plan.set(seen.plan());
        outdated.set(false);
    }

    /** Another plan is being made: the one that is seen can no longer be carried out. */
    void outdate() {
        outdated.set(true);
    }

    void clear() {
        findings = List.of();
        plan.set(null);
        outdated.set(false);
    }

    /** @return what would be carried out; nothing before the first plan is made */
    public ReadOnlyObjectProperty<@Nullable BatchPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** @return whether the choices are other ones than those of the plan that is seen */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    void forgetReport() {
        run.forgetReport();
    }

    /** Asks, then carries the plan out. */
    public void issue() {
        BatchPlan now = plan.get();
        if (now != null && canIssue.get()) ask(now);
    }

    /** Asks, then tries the certificates of the last batch again that failed, were blocked or were not reached. */
    public void retry() {
        rest().ifPresent(this::ask);
    }

    private void ask(BatchPlan wanted) {
        desk.dialogs().confirm(BatchWords.question(wanted, findings), () -> run.start(wanted, zip.get(), pages.get()));
    }

    /** @return what is left of the last batch, if something of it can be tried */
    private Optional<BatchPlan> rest() {
        BatchPlan now = plan.get();
        return now == null || !canIssue.get() ? Optional.empty() : run.rest(now);
    }

    /** Stops after the certificates that were begun. */
    public void cancel() {
        run.cancel();
    }

    /** @return what the button says: the deed with its number */
    public ObservableValue<Message> verbProperty() {
        return Bindings.createObjectBinding(() -> BatchWords.verb(plan.get()), plan);
    }

    /** @return what the plan will do, in one line */
    public ObservableValue<@Nullable Message> countsProperty() {
        return plan.map(BatchWords::line);
    }

    public BooleanBinding canIssue() {
        return canIssue;
    }

    /** Shows the folder of the last batch in the system's file manager. */
    public void openFolder() {
        BatchReport last = reportProperty().get();
        if (last != null) desk.dialogs().showFolder(last.folder());
    }

    /** @return whether the last batch left something that can be tried again */
    public ObservableValue<Boolean> canRetryProperty() {
        return Bindings.createObjectBinding(() -> rest().isPresent(), reportProperty(), plan, canIssue);
    }

    /** @return whether the files are packed into a ZIP, too */
    public BooleanProperty zipProperty() {
        return zip;
    }

    /** @return whether all pages are put into one PDF for the printer, too */
    public BooleanProperty pagesProperty() {
        return pages;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return run.runningProperty();
    }

    public ReadOnlyBooleanProperty stoppingProperty() {
        return run.stoppingProperty();
    }

    /** @return the finished share, 0 to 1; negative while it is not known */
    public ReadOnlyDoubleProperty shareProperty() {
        return run.shareProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Message> progressProperty() {
        return run.progressProperty();
    }

    /** @return the last batch in one line */
    public ObservableValue<@Nullable Message> reportLineProperty() {
        return reportProperty().map(BatchWords::line);
    }

    /** @return what came of the last batch; nothing before the first */
    public ReadOnlyObjectProperty<@Nullable BatchReport> reportProperty() {
        return run.reportProperty();
    }
}
