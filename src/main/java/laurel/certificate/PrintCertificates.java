package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.Failure;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.kernel.Texts;
import laurel.template.Templates;

/**
 * Prints certificates of the ledger, drawn again as they were issued, on sheets. They go to the printer in jobs of a few
 * dozen, so that after a failure it is known with whom to go on. Writes nothing to the ledger.
 */
public final class PrintCertificates {
    private final Designs designs;
    private final Templates templates;
    private final SheetWriter sheets;
    private final Printers printers;
    private final Clock clock;

    public PrintCertificates(Designs designs, Templates templates, SheetWriter sheets, Printers printers, Clock clock) {
        this.designs = designs;
        this.templates = templates;
        this.sheets = sheets;
        this.printers = printers;
        this.clock = clock;
    }

    /** @return by name; none if there is no printer */
    public List<Printers.Printer> printers() {
        return printers.all();
    }

    /** @return an error if the order names a printer that there is not */
    public Optional<Problem> printerProblem(PrintOrder order) {
        if (order.printer().isEmpty()) return Optional.empty();
        String wanted = order.printer().get();
        List<String> names = printers.all().stream().map(Printers.Printer::name).toList();
        if (names.contains(wanted)) return Optional.empty();
        return Optional.of(
                names.isEmpty()
                        ? Problem.error(Place.in(wanted), "certificate.print.noPrinter")
                        : Problem.error(
                                Place.in(wanted),
                                "certificate.print.unknownPrinter",
                                wanted,
                                String.join(", ", names)));
    }

    /**
     * Nothing is drawn yet.
     *
     * @param certificates in the roster's order
     */
    public PrintPlan plan(List<Certificate> certificates, PrintOrder order) {
        DrawIssued issued = new DrawIssued(designs, templates);
        PrintOrder.Sequence sequence = order.sequence();
        List<Certificate> sorted = sorted(certificates, sequence);
        List<PrintPlan.Recipient> recipients = new ArrayList<>();
        List<PrintPlan.Printable> printable = new ArrayList<>();
        for (int number = sequence.from(); number <= Math.min(sequence.to(), sorted.size()); number++) {
            Certificate certificate = sorted.get(number - 1);
            PrintPlan.Recipient recipient;
            try {
                Optional<PrintPlan.Shape> shape = issued.press(certificate).map(PrintPlan.Shape::of);
                recipient = new PrintPlan.Recipient(number, certificate, obstacle(certificate, shape.isPresent()));
                if (recipient.obstacle().isEmpty()) {
                    printable.add(new PrintPlan.Printable(recipient, shape.orElseThrow()));
                }
            } catch (Failure unreadable) {
                recipient = new PrintPlan.Recipient(number, certificate, Optional.of(unreadable.text()));
            }
            recipients.add(recipient);
        }
        return PrintPlan.of(order, sorted.size(), recipients, printable);
    }

    private static List<Certificate> sorted(List<Certificate> certificates, PrintOrder.Sequence sequence) {
        List<Certificate> sorted =
                sequence.sorting().sorted(certificates, Certificate::printedName, Certificate::serial);
        if (sequence.reversed()) Collections.reverse(sorted);
        return sorted;
    }

    private static Optional<Message> obstacle(Certificate certificate, boolean drawable) {
        Optional<Message> state = notIssued(certificate);
        if (state.isPresent()) return state;
        return drawable ? Optional.empty() : Optional.of(DrawIssued.otherEdition(certificate));
    }

    /** @return why a certificate is not to be printed whose state is not issued */
    static Optional<Message> notIssued(Certificate certificate) {
        if (certificate.state() == CertificateState.ISSUED) return Optional.empty();
        return Optional.of(
                Message.of("certificate.print.state." + certificate.state().name()));
    }

    /**
     * Cancelling ends it after the job that was begun.
     *
     * @throws FileFailure if the disk does not take the file for the printer
     */
    public PrintReport run(PrintPlan plan, Progress progress) {
        progress.checkCancelled();
        PrintRun run = new PrintRun(plan, new DrawIssued(designs, templates), sheets, progress);
        if (plan.isBlocked()) return run.report();
        Path file = scratch();
        try {
            return run.print(printers, file);
        } finally {
            discard(file);
        }
    }

    /**
     * Writes all sheets into one PDF instead of printing them.
     *
     * @throws FileFailure if the file cannot be written
     */
    public PrintReport writeTo(Path file, PrintPlan plan, Progress progress) {
        progress.checkCancelled();
        PrintRun run = new PrintRun(plan, new DrawIssued(designs, templates), sheets, progress);
        return plan.isBlocked() ? run.report() : run.write(file);
    }

    /**
     * Prints a page with two rulers, by which the printer's scale can be checked before good paper is used.
     *
     * @param texts in whose language the page speaks
     */
    public Printers.Result printTestPage(PrintOrder order, Texts texts) {
        TestPage page = TestPage.of(order.preset(), named(order), texts);
        Path file = scratch();
        try {
            AtomicFile.write(file, out -> draw(page, out));
            Printers.Job job = new Printers.Job(order.printer(), page.title(), page.sheet(), Duplex.NONE);
            return printers.print(file, job);
        } finally {
            discard(file);
        }
    }

    /** Writes the test page into a PDF instead of printing it. */
    public void writeTestPage(Path file, PrintOrder order, Texts texts) {
        TestPage page = TestPage.of(order.preset(), named(order), texts);
        AtomicFile.write(file, out -> draw(page, out));
    }

    /**
     * Shows how a page comes out on paper.
     *
     * @param page which one, from 0
     * @param width in pixels
     * @return the page as PNG; nothing where the certificate cannot be drawn as it was issued
     */
    public Optional<byte[]> picture(Certificate certificate, int page, int width) {
        return new DrawIssued(designs, templates)
                .press(certificate)
                .map(press -> press.picture(certificate, page, width));
    }

    private void draw(TestPage page, OutputStream out) throws IOException {
        designs.own().renderer().pdf(page.layout(designs.own().fonts()), page.facts(clock.instant()), out);
    }

    private String named(PrintOrder order) {
        return order.printer()
                .or(() -> printers.all().stream()
                        .filter(Printers.Printer::standard)
                        .map(Printers.Printer::name)
                        .findFirst())
                .orElse("-");
    }

    /** The file holds names of people: only its owner can read it, and it goes as soon as the queue has it. */
    private static Path scratch() {
        try {
            // A folder of its own, which Java makes for its owner alone: whatever is written into it, nobody else gets
            // in.
            return Files.createTempDirectory("laurel-print").resolve("sheets.pdf");
        } catch (IOException e) {
            throw new FileFailure(Message.of("certificate.print.scratch", String.valueOf(e.getMessage())), e);
        }
    }

    private static void discard(Path file) {
        for (Path path : List.of(file, file.resolveSibling("."))) {
            try {
                Files.deleteIfExists(path.normalize());
            } catch (IOException e) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
