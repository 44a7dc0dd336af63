package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.BatchOrder;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.Certificate;
import laurel.certificate.ProblemKind;
import laurel.certificate.Reasons;
import laurel.certificate.ReissueCertificate;
import laurel.certificate.Serial;
import laurel.certificate.ui.AfterwardsViewModel.Renewal;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;

/** One certificate that is to be replaced: where the new files go, why, and what stands against it. */
public final class ReissueViewModel {
    /** Stands in for the reason while there is none, so that the problems are seen before one is typed. */
    private static final String NO_REASON_YET = "-";

    private final Renewal renewal;
    private final ReissueCertificate uses;
    private final Function<Path, BatchOrder> orders;
    private final Desk desk;
    private final Consumer<BatchReport> done;
    private final ObjectProperty<Path> folder;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final Waivers waivers = new Waivers(this::plan);
    private List<Finding> findings = List.of();
    private int asked;

    /**
     * @param proposed where the new files go unless another folder is chosen
     * @param orders how the new one is wanted, by its folder
     * @param done gets the report, which has the serial of the new one
     */
    ReissueViewModel(
            Renewal renewal,
            ReissueCertificate uses,
            Path proposed,
            Function<Path, BatchOrder> orders,
            Desk desk,
            Consumer<BatchReport> done) {
        this.renewal = renewal;
        this.uses = uses;
        this.orders = orders;
        this.desk = desk;
        this.done = done;
        this.folder = new SimpleObjectProperty<>(proposed);
        folder.addListener((property, old, now) -> plan());
        plan();
    }

    private BatchOrder order() {
        return orders.apply(folder.get()).waiving(waivers.given());
    }

    private void plan() {
        int mine = ++asked;
        possible.set(false);
        BatchOrder order = order();
        desk.tasks()
                .run(
                        TaskRunner.Lane.PLANNING,
                        Message.of("certificate.ui.planning"),
                        progress -> uses.plan(List.of(certificate()), order, NO_REASON_YET, progress),
                        plan -> {
                            if (mine == asked) planned(plan);
                        });
    }

    private void planned(BatchPlan plan) {
        findings = Finding.of(plan, List.of());
        problems.setAll(findings.stream().map(Finding::shown).toList());
        possible.set(plan.hasWork());
    }

    private Certificate certificate() {
        return renewal.entry().certificate();
    }

    /** Lets the user choose where the new files go. */
    public void chooseFolder() {
        desk.dialogs().chooseFolder("certificates", Message.of("certificate.ui.folder.title"), folder::set);
    }

    /** Asks for a reason and lets everything pass that may be answered for. */
    public void waive() {
        List<ProblemKind> kinds = findings.stream()
                .filter(Finding::waivable)
                .map(Finding::kind)
                .distinct()
                .toList();
        Optional<Message> names = kinds.stream()
                .map(kind -> Message.of("certificate.kind." + kind.name()))
                .reduce((one, other) -> Message.of("certificate.ui.pair", one, other));
        if (names.isEmpty()) return;
        Message title = Message.of("certificate.ui.fix.waive.title");
        Dialogs.Prompt prompt = new Dialogs.Prompt(
                title,
                Message.of(
                        "certificate.ui.fix.waive.one",
                        names.get(),
                        certificate().printedName()),
                Message.of("certificate.ui.reason"),
                "",
                true,
                Message.of("certificate.ui.fix.waive.verb"));
        desk.dialogs()
                .ask(
                        prompt,
                        why -> Reasons.problem(Place.NONE, why)
                                .ifPresentOrElse(
                                        tooLong -> desk.dialogs().refused(title, List.of(tooLong)),
                                        () -> waivers.add(kinds, why)));
    }

    /** Puts a new certificate in the place of the old one. */
    public void reissue() {
        BatchOrder order = order();
        String why = reason.get().strip();
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.reissue.title"),
                        progress -> {
                            BatchPlan plan = uses.plan(List.of(certificate()), order, why, progress);
                            return plan.hasWork()
                                    ? new Reissued(plan, Optional.of(uses.run(plan, progress)))
                                    : new Reissued(plan, Optional.empty());
                        },
                        this::reissued);
    }

    private record Reissued(BatchPlan plan, Optional<BatchReport> report) {}

    private void reissued(Reissued tried) {
        List<Problem> failed = new ArrayList<>();
        tried.report()
                .ifPresentOrElse(
                        report -> report.items()
                                .forEach(item ->
                                        item.reason().ifPresent(why -> failed.add(problem(item.printedName(), why)))),
                        () -> failed.addAll(tried.plan().allProblems().stream()
                                .filter(Problem::isError)
                                .toList()));
        if (!failed.isEmpty()) desk.dialogs().refused(Message.of("certificate.ui.reissue.title"), failed);
        tried.report().filter(report -> failed.isEmpty()).ifPresent(report -> {
            Optional<Serial> serial = report.items().get(0).serial();
            String words = serial.map(Serial::value).orElse("");
            desk.dialogs().written(Message.of("certificate.ui.reissue.done", words), report.folder());
        });
        tried.report().ifPresent(done);
    }

    private static Problem problem(String place, Message why) {
        return new Problem(Severity.ERROR, why, Place.in(place));
    }

    public Renewal renewal() {
        return renewal;
    }

    /** @return where the new files go */
    public ObservableValue<Path> folderProperty() {
        return folder;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** @return what was found about the new certificate, the worst first */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** @return whether something may be answered for */
    public ObservableValue<Boolean> waivableProperty() {
        return Bindings.createObjectBinding(() -> findings.stream().anyMatch(Finding::waivable), problems);
    }

    /** @return whether the new one can be issued, and the reason be kept */
    public ObservableValue<Boolean> readyProperty() {
        return Bindings.createObjectBinding(() -> possible.get() && keepable(), possible, reason);
    }

    private boolean keepable() {
        String typed = reason.get().strip();
        return !typed.isEmpty() && Reasons.problem(Place.NONE, typed).isEmpty();
    }
}
