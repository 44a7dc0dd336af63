package laurel.certificate.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.IssueCertificates;
import laurel.certificate.Pace;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.PlannedCertificate.Step;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.desktop.RunningTask;
import laurel.desktop.TaskRunner;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.roster.AwardId;
import org.jspecify.annotations.Nullable;

/** Carries out the plan: asks first, because serials are spent for good, shows how far it is, stops when asked, reports. */
public final class BatchViewModel {
    private static final int PROBLEMS_SHOWN = 40;

    private final IssueCertificates issue;
    private final Bundles bundles;
    private final Desk desk;
    private final Clock clock;
    private final Runnable done;
    private final BooleanProperty zip = new SimpleBooleanProperty(false);
    private final BooleanProperty pages = new SimpleBooleanProperty(false);
    private final BooleanProperty formats = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable BatchPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BatchReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(false);
    private final BooleanBinding canIssue;
    private List<Finding> findings = List.of();
    private @Nullable RunningTask task;

    /** @param done called after a batch, whatever came of it */
    BatchViewModel(IssueCertificates issue, Bundles bundles, Desk desk, Clock clock, Runnable done) {
        this.issue = issue;
        this.bundles = bundles;
        this.desk = desk;
        this.clock = clock;
        this.done = done;
        this.canIssue = Bindings.createBooleanBinding(
                () -> {
                    BatchPlan now = plan.get();
                    return now != null && now.hasWork() && formats.get() && !outdated.get() && !running.get();
                },
                plan,
                formats,
                outdated,
                running);
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
        report.set(null);
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
        Message body = Message.of(
                fresh(wanted) > 0 ? "certificate.ui.ask.body" : "certificate.ui.ask.again",
                wanted.order().folder().toString());
        Dialogs.Question question = new Dialogs.Question(
                Message.of("certificate.ui.ask.title"), body, counts(wanted), worst(wanted), verb(wanted), false);
        desk.dialogs().confirm(question, () -> run(wanted));
    }

    /** @return the worst problems, and how many more there are */
    private List<Problem> worst(BatchPlan wanted) {
        Set<AwardId> awards =
                wanted.items().stream().map(item -> item.award().id()).collect(Collectors.toSet());
        List<Problem> all = findings.stream()
                .filter(finding -> finding.award().map(awards::contains).orElse(true))
                .map(Finding::shown)
                .toList();
        if (all.size() <= PROBLEMS_SHOWN) return all;
        List<Problem> worst = new ArrayList<>(all.subList(0, PROBLEMS_SHOWN));
        worst.add(Problem.note(Place.NONE, "certificate.ui.ask.more", all.size() - PROBLEMS_SHOWN));
        return worst;
    }

    /** @return what is left of the last batch, if something of it can be tried */
    private Optional<BatchPlan> rest() {
        BatchReport last = report.get();
        BatchPlan now = plan.get();
        if (last == null || last.complete() || now == null || !canIssue.get()) return Optional.empty();
        Set<AwardId> open = last.items().stream()
                .filter(item -> !item.outcome().isThere())
                .map(BatchReport.Item::award)
                .collect(Collectors.toSet());
        List<PlannedCertificate> items = now.items().stream()
                .filter(item -> open.contains(item.award().id()))
                .toList();
        return Optional.of(new BatchPlan(now.order(), items, now.problems())).filter(BatchPlan::hasWork);
    }

    private void run(BatchPlan now) {
        report.set(null);
        boolean withZip = zip.get();
        boolean withPages = pages.get();
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

    /** @param failure what went wrong after the certificates were there; their report is told all the same */
    private record Carried(BatchReport report, Optional<Message> failure) {}

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
    }

    /** Stops after the certificates that were begun. */
    public void cancel() {
        RunningTask now = task;
        if (now != null) now.cancel();
    }

    private static long fresh(BatchPlan plan) {
        return plan.count(Step.ISSUE) + plan.count(Step.FINISH);
    }

    private static Message verb(@Nullable BatchPlan plan) {
        if (plan == null) return Message.of("certificate.ui.issue", 0);
        return fresh(plan) == 0 && plan.count(Step.KEEP) > 0
                ? Message.of("certificate.ui.check", plan.count(Step.KEEP))
                : Message.of("certificate.ui.issue", fresh(plan));
    }

    private static List<Message> counts(@Nullable BatchPlan plan) {
        List<Message> lines = new ArrayList<>();
        if (plan == null) return lines;
        for (Step step : Step.values()) {
            if (plan.count(step) > 0) lines.add(Message.of("certificate.ui.count." + step, plan.count(step)));
        }
        return lines;
    }

    /** @return what the button says: the deed with its number */
    public ObservableValue<Message> verbProperty() {
        return Bindings.createObjectBinding(() -> verb(plan.get()), plan);
    }

    /** @return what the plan will do, in one line */
    public ObservableValue<@Nullable Message> countsProperty() {
        return plan.map(
                now -> counts(now).stream().reduce(BatchViewModel::pair).orElse(Message.of("certificate.ui.nobody")));
    }

    public BooleanBinding canIssue() {
        return canIssue;
    }

    /** Shows the folder of the last batch in the system's file manager. */
    public void openFolder() {
        BatchReport last = report.get();
        if (last != null) desk.dialogs().showFolder(last.folder());
    }

    /** @return whether the last batch left something that can be tried again */
    public ObservableValue<Boolean> canRetryProperty() {
        return Bindings.createObjectBinding(() -> rest().isPresent(), report, plan, canIssue);
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
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** @return the finished share, 0 to 1; negative while it is not known */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Message> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** @return the last batch in one line */
    public ObservableValue<@Nullable Message> reportLineProperty() {
        return report.map(done -> Stream.of(BatchReport.Outcome.values())
                .filter(outcome -> done.count(outcome) > 0)
                .map(outcome -> Message.of("certificate.ui.report." + outcome, done.count(outcome)))
                .reduce(BatchViewModel::pair)
                .orElse(Message.of("certificate.ui.nobody")));
    }

    private static Message pair(Message one, Message other) {
        return Message.of("certificate.ui.pair", one, other);
    }

    /** @return what came of the last batch; nothing before the first */
    public ReadOnlyObjectProperty<@Nullable BatchReport> reportProperty() {
        return report.getReadOnlyProperty();
    }
}
