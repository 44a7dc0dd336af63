package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.PrintCertificates;
import laurel.certificate.PrintOrder;
import laurel.certificate.PrintPlan;
import laurel.certificate.PrintReport;
import laurel.certificate.Printers;
import laurel.desktop.Desk;
import laurel.desktop.Dialogs;
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** Prints issued certificates: every change of a choice plans anew; nothing is drawn before it is asked for. */
public final class PrintViewModel {
    /** Begins what Java tells of the command that failed. */
    private static final String COMMAND = " running: '";

    private final PrintCertificates uses;
    private final Desk desk;
    private final PrintChoices choices = new PrintChoices(this::plan);
    private final ObservableList<Printers.Printer> printers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable PrintPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sound = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper(false);
    private final SheetsViewModel sheets;
    private List<Certificate> certificates = List.of();
    private int paper;
    private boolean quiet;
    private int asked;

    PrintViewModel(PrintCertificates uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
        this.sheets = new SheetsViewModel(uses, desk);
    }

    /**
     * Where printing stopped before, it goes on as long as the certificates are the same.
     *
     * @param wanted in the order of the roster; those that were not issued or no longer stand are passed over
     */
    void open(List<Certificate> wanted) {
        List<CertificateId> before = ids(certificates);
        certificates = wanted.stream()
                .filter(one -> one.state() == CertificateState.ISSUED)
                .toList();
        if (!ids(certificates).equals(before)) quietly(choices::all);
        plan.set(null);
        sheets.show(List.of());
        desk.tasks().run(Message.of("certificate.ui.print.looking"), progress -> uses.printers(), this::found);
        plan();
    }

    private static List<CertificateId> ids(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::id).toList();
    }

    /** For changes after which a plan is made anyway, or none is wanted. */
    private void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    private void found(List<Printers.Printer> known) {
        Printers.Printer before = choices.printerProperty().get();
        printers.setAll(known);
        choices.printerProperty()
                .set(known.stream()
                        .filter(printer -> before != null && printer.name().equals(before.name()))
                        .findFirst()
                        .or(() -> known.stream()
                                .filter(Printers.Printer::standard)
                                .findFirst())
                        .or(() -> known.stream().findFirst())
                        .orElse(null));
        searched.set(true);
    }

    /** What was planned before is seen until the new plan is there, but can no longer be printed. */
    private void plan() {
        if (quiet) return;
        int mine = ++asked;
        List<Certificate> wanted = certificates;
        Optional<PrintOrder> order = choices.order();
        planning.set(order.isPresent());
        sound.set(order.isPresent());
        if (order.isEmpty()) {
            plan.set(null);
            sheets.show(List.of());
            return;
        }
        desk.tasks()
                .run(
                        TaskRunner.Lane.RENDERING,
                        Message.of("certificate.ui.print.planning"),
                        progress -> PrintedSides.of(uses.plan(wanted, order.get())),
                        made -> {
                            if (mine == asked) planned(made);
                        });
    }

    private void planned(PrintedSides made) {
        planning.set(false);
        paper = made.paper();
        plan.set(made.plan());
        sheets.show(made.sides());
    }

    /** Sends everything to the printer. */
    public void print() {
        PrintPlan now = plan.get();
        if (now == null || now.isBlocked() || planning.get()) return;
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.print.title"),
                        progress -> uses.run(now, progress),
                        this::printed);
    }

    void printed(PrintReport report) {
        quietly(() -> report.resumeFrom().ifPresentOrElse(choices::resumeFrom, choices::all));
        Message line = Message.of(
                "certificate.ui.print.done", report.count(PrintReport.Outcome.SENT), report.printer(), report.paper());
        told(report, () -> desk.dialogs().done(line));
    }

    void saved(PrintReport report, Path file) {
        Message line = Message.of("certificate.ui.print.saved", report.count(PrintReport.Outcome.SENT));
        told(report, () -> desk.dialogs().written(line, parent(file)));
    }

    /** @param done says how many were sent or written; it is not said of none, or of a part that was not meant */
    private void told(PrintReport report, Runnable done) {
        List<Problem> problems = new ArrayList<>();
        report.refusal().ifPresent(reason -> problems.add(refused(report, reason)));
        for (PrintReport.Item item : report.items()) {
            if (item.outcome() != PrintReport.Outcome.LEFT_OUT) continue;
            Place name = Place.in(item.recipient().certificate().printedName());
            item.reason().ifPresent(reason -> problems.add(new Problem(Severity.ERROR, reason, name)));
        }
        int sent = report.count(PrintReport.Outcome.SENT);
        if (report.cancelled()) {
            desk.dialogs()
                    .done(Message.of(
                            "certificate.ui.print.stopped", sent, report.items().size()));
        } else if (sent > 0) {
            done.run();
        }
        if (!problems.isEmpty()) desk.dialogs().refused(Message.of("certificate.ui.print.title"), problems);
    }

    private static Problem refused(PrintReport report, Message reason) {
        Message plain = plain(reason);
        Message whole = report.resumeFrom()
                .map(number -> Message.of("certificate.ui.print.resume", plain, number))
                .orElse(plain);
        return new Problem(Severity.ERROR, whole, Place.NONE);
    }

    /** A system repeats its whole command before it says what is wrong; the command is in the log. */
    private static Message plain(Message reason) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof String words ? lastLine(words) : argument)
                .toArray();
        return Message.of(reason.key(), arguments);
    }

    private static String lastLine(String words) {
        String last = words.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        int command = last.indexOf(COMMAND);
        return (command < 0 ? last : last.substring(0, command)).strip();
    }

    /** Writes all sheets into a file instead. */
    public void save() {
        PrintPlan now = plan.get();
        if (now == null || now.isBlocked() || planning.get()) return;
        file(
                "certificate.ui.print.save.title",
                file -> desk.tasks()
                        .run(
                                TaskRunner.Lane.BATCH,
                                Message.of("certificate.ui.print.title"),
                                progress -> uses.writeTo(file, now, progress),
                                report -> saved(report, file)));
    }

    /**
     * Prints a page with rulers, or writes it to a file where there is no printer.
     *
     * @param texts in whose language it speaks
     */
    public void testPage(Texts texts) {
        Optional<PrintOrder> order = choices.order();
        if (order.isEmpty()) return;
        Message title = Message.of("certificate.ui.print.test");
        if (printers.isEmpty()) {
            file(
                    "certificate.ui.print.test",
                    file -> desk.tasks()
                            .run(
                                    TaskRunner.Lane.RENDERING,
                                    title,
                                    progress -> {
                                        uses.writeTestPage(file, order.get(), texts);
                                        return file;
                                    },
                                    written -> desk.dialogs()
                                            .written(Message.of("certificate.ui.print.test.saved"), parent(written))));
            return;
        }
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        title,
                        progress -> uses.printTestPage(order.get(), texts),
                        result -> told(title, result));
    }

    private void told(Message title, Printers.Result result) {
        Runnable tell = result.fold(
                printed -> () -> desk.dialogs().done(Message.of("certificate.ui.print.test.sent", printed.printer())),
                refused -> () -> desk.dialogs()
                        .refused(title, List.of(new Problem(Severity.ERROR, plain(refused.reason()), Place.NONE))));
        tell.run();
    }

    private void file(String titleKey, Consumer<Path> onFile) {
        desk.dialogs()
                .saveFile(
                        new Dialogs.FileRequest(
                                "certificate-print",
                                Message.of(titleKey),
                                Message.of("certificate.ui.print.kind"),
                                List.of("pdf"),
                                "certificates.pdf"),
                        onFile);
    }

    static Path parent(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    public PrintChoices choices() {
        return choices;
    }

    /** @return what will come out, to be looked at */
    public SheetsViewModel sheets() {
        return sheets;
    }

    /** @return by name */
    public ObservableList<Printers.Printer> printers() {
        return printers;
    }

    /** @return whether the printers were looked for; an empty list before says nothing */
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /** @return what will be printed; nothing before the first one is made, or while the choices are no order */
    public ReadOnlyObjectProperty<@Nullable PrintPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** @return whether something can be sent to a printer */
    public ObservableValue<Boolean> canPrintProperty() {
        return Bindings.createObjectBinding(
                () -> {
                    PrintPlan now = plan.get();
                    return now != null && !now.isBlocked() && !planning.get() && !printers.isEmpty();
                },
                plan,
                planning,
                printers);
    }

    /** @return whether what was typed is an order, so that a test page can be made for it */
    public ReadOnlyBooleanProperty soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** @return whether the sheets can be written to a file */
    public ObservableValue<Boolean> canSaveProperty() {
        return Bindings.createObjectBinding(
                () -> {
                    PrintPlan now = plan.get();
                    return now != null && !now.isBlocked() && !planning.get();
                },
                plan,
                planning);
    }

    /** @return what the button says */
    public ObservableValue<Message> verbProperty() {
        return plan.map(now -> Message.of("certificate.ui.print.verb", now.certificates()))
                .orElse(Message.of("certificate.ui.print.verb", 0));
    }

    /** @return certificates, sheets and scale in one line */
    public ObservableValue<Message> summaryProperty() {
        return plan.map(now -> Message.of(
                        "certificate.ui.print.summary", now.certificates(), paper, Math.round(now.scale() * 100)))
                .orElse(Message.of("certificate.ui.print.none"));
    }
}
