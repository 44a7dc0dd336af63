package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
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
import laurel.desktop.TaskRunner;
import laurel.kernel.Message;
import laurel.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** Prints issued certificates: every change of a choice plans anew; nothing is drawn before it is asked for. */
public final class PrintViewModel {
    private final PrintCertificates uses;
    private final Desk desk;
    private final PrintChoices choices = new PrintChoices(this::plan);
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable PrintPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sound = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper(false);
    private final SheetsViewModel sheets;
    private final PdfOutput output;
    private final PrintResults results;
    private final TestPrint test;
    private List<Certificate> certificates = List.of();
    private int paper;
    private boolean quiet;
    private int asked;

    PrintViewModel(PrintCertificates uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
        this.sheets = new SheetsViewModel(uses, desk);
        this.output = new PdfOutput(desk.dialogs(), "certificate-print", "certificates.pdf");
        this.results = new PrintResults(desk.dialogs(), output);
        this.test = new TestPrint(uses, desk.tasks(), output, results);
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
        choices.offer(known);
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

    /** @return what can be printed now; nothing while another plan is made */
    private Optional<PrintPlan> printable() {
        return Optional.ofNullable(plan.get()).filter(now -> !now.isBlocked() && !planning.get());
    }

    /** Sends everything to the printer. */
    public void print() {
        printable()
                .ifPresent(now -> desk.tasks()
                        .run(
                                TaskRunner.Lane.BATCH,
                                Message.of("certificate.ui.print.title"),
                                progress -> uses.run(now, progress),
                                this::printed));
    }

    void printed(PrintReport report) {
        quietly(() -> report.resumeFrom().ifPresentOrElse(choices::resumeFrom, choices::all));
        results.printed(report);
    }

    void saved(PrintReport report, Path file) {
        results.saved(report, file);
    }

    /** Writes all sheets into a file instead. */
    public void save() {
        printable()
                .ifPresent(
                        now -> output.choose(Message.of("certificate.ui.print.save.title"), file -> save(now, file)));
    }

    private void save(PrintPlan now, Path file) {
        desk.tasks()
                .run(
                        TaskRunner.Lane.BATCH,
                        Message.of("certificate.ui.print.title"),
                        progress -> uses.writeTo(file, now, progress),
                        report -> saved(report, file));
    }

    /**
     * Prints a page with rulers, or writes it to a file where there is no printer.
     *
     * @param texts in whose language it speaks
     */
    public void testPage(Texts texts) {
        Optional<PrintOrder> order = choices.order();
        if (printers().isEmpty()) order.ifPresent(wanted -> test.save(wanted, texts));
        else order.ifPresent(wanted -> test.print(wanted, texts));
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
        return choices.printers();
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
                () -> printable().isPresent() && !printers().isEmpty(), plan, planning, printers());
    }

    /** @return whether what was typed is an order, so that a test page can be made for it */
    public ReadOnlyBooleanProperty soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** @return whether the sheets can be written to a file */
    public ObservableValue<Boolean> canSaveProperty() {
        return Bindings.createObjectBinding(() -> printable().isPresent(), plan, planning);
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
