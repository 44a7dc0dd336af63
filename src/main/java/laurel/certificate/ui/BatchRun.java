package laurel.certificate.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.IssueCertificates;
import laurel.certificate.Pace;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PlannedCertificate.Step;
import laurel.desktop.Desk;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** The batch that runs, or else the last one: how far it is, what came of it and what it left. */
final class BatchRun {
    /** @param failure what went wrong after the certificates were there; their report is told all the same */
    private record Carried(BatchReport report, Optional<Message> failure) {}

    private final IssueCertificates issue;
    private final Bundles bundles;
    private final FolderWarning warning;
    private final Desk desk;
    private final Clock clock;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<@Nullable BatchReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(false);
    private @Nullable RunningTask task;

    /** @param done called after a batch, whatever came of it */
    BatchRun(IssueCertificates issue, Bundles bundles, FolderWarning warning, Desk desk, Clock clock, Runnable done) {
        this.issue = issue;
        this.bundles = bundles;
        this.warning = warning;
        this.desk = desk;
        this.clock = clock;
        this.done = done;
    }

    /**
     * @param withZip whether the files are packed into a ZIP, too
     * @param withPages whether all pages are put into one PDF for the printer, too
     */
    void start(BatchPlan now, boolean withZip, boolean withPages) {
        report.set(null);
        Pace pace = new Pace(now.items().size() - now.count(Step.BLOCKED), clock.millis());
        RunningTask started = desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.issuing"),
                        watcher -> carryOut(now, watcher, withZip, withPages),
                        this::finished);
        task = started;
        share.bind(started.shareProperty());
        stopping.bind(started.stoppingProperty());
        progress.bind(started.shareProperty().map(part -> pace.line(Math.max(0, part.doubleValue()), clock.millis())));
        running.set(started.runningProperty().get());
        started.runningProperty().addListener((property, old, still) -> over(still));
        if (!running.get()) over(false);
    }

    /** Stops after the certificates that were begun. */
    void cancel() {
        RunningTask now = task;
        if (now != null) now.cancel();
    }

    void forgetReport() {
        report.set(null);
    }

    /** @return what of the plan the last batch left, if something of it can be tried */
    Optional<BatchPlan> rest(BatchPlan now) {
        BatchReport last = report.get();
        if (last == null || last.complete()) return Optional.empty();
        Set<AwardId> open = last.items().stream()
                .filter(item -> !item.outcome().isThere())
                .map(BatchReport.Item::award)
                .collect(Collectors.toSet());
        List<PlannedCertificate> items = now.items().stream()
                .filter(item -> open.contains(item.award().id()))
                .toList();
        return Optional.of(new BatchPlan(now.order(), items, now.problems())).filter(BatchPlan::hasWork);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Message> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable BatchReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    private Carried carryOut(BatchPlan now, Progress watcher, boolean withZip, boolean withPages) {
        BatchReport done = issue.run(bundles.checked(now, withZip, withPages), watcher);
        try {
            if (withZip) bundles.zip(done);
            if (withPages && !done.cancelled()) bundles.pages(done, watcher);
            return new Carried(done, Optional.empty());
        } catch (Failure failure) {
            return new Carried(done, Optional.of(failure.text()));
        }
    }

    /** Called however the work ended: done, stopped or failed. */
    private void over(boolean still) {
        running.set(still);
        if (!still) done.run();
    }

    private void finished(Carried carried) {
        BatchReport result = carried.report();
        report.set(result);
        Message line = Message.of(
                result.cancelled() ? "certificate.ui.stopped" : "certificate.ui.done",
                result.items().stream().filter(item -> item.outcome().isThere()).count(),
                result.items().size());
        desk.dialogs().written(line, result.folder());
        carried.failure().ifPresent(why -> desk.dialogs().failed(Message.of("certificate.ui.issuing"), why));
        warning.after(result);
    }
}
