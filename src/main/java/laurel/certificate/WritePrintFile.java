package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.template.PrintFile;
import laurel.template.Templates;

/**
 * Puts many certificates of the ledger into one PDF for a print shop, each drawn again with its own kept design, what they
 * share once. Every one is compared with what was issued before it goes in. The ledger is read one entry at a time and the
 * file written while it grows. Writes nothing to the ledger.
 */
public final class WritePrintFile {
    private final Ledger ledger;
    private final Designs designs;
    private final Templates templates;

    public WritePrintFile(Ledger ledger, Designs designs, Templates templates) {
        this.ledger = ledger;
        this.designs = designs;
        this.templates = templates;
    }

    /**
     * If nothing can go into the file, none is written and one that lies there stays.
     *
     * @throws FileFailure if the file cannot be written; one that lies there stays
     * @throws java.util.concurrent.CancellationException between two certificates; one that lies there stays
     */
    public PrintFileReport write(PrintFileOrder order, Progress progress) {
        progress.checkCancelled();
        Run run = new Run(order.sorted(), progress);
        Optional<Ready> first = run.next();
        if (first.isEmpty()) return new PrintFileReport(order.file(), run.items, 0);
        AtomicFile.write(order.file(), out -> run.write(first.get(), out));
        return new PrintFileReport(order.file(), run.items, size(order.file()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    /** A certificate that goes into the file. */
    private record Ready(Certificate certificate, DrawIssued.Drawing.Drawn drawn) {}

    /** One file, certificate by certificate, with its account. */
    private final class Run {
        private final List<PrintFileOrder.Entry> entries;
        private final Progress progress;
        private final DrawIssued issued = new DrawIssued(designs, templates);
        private final PrintFileFacts facts = new PrintFileFacts();
        private final List<PrintFileReport.Item> items = new ArrayList<>();

        Run(List<PrintFileOrder.Entry> entries, Progress progress) {
            this.entries = entries;
            this.progress = progress;
        }

        void write(Ready first, OutputStream out) throws IOException {
            PrintFile file = first.drawn().press().drawer().printFiles().open(out);
            for (Optional<Ready> one = Optional.of(first); one.isPresent(); one = next()) {
                Certificate certificate = one.get().certificate();
                DrawIssued.Drawing.Drawn drawn = one.get().drawn();
                PrintFile inItsFaces = drawn.press().drawer().printFiles().goOn(file);
                inItsFaces.add(
                        drawn.layout(),
                        certificate.printedName(),
                        certificate.serial().value());
                facts.add(certificate, drawn.pdf());
            }
            file.end(facts.facts());
        }

        /** @return the next one that goes in; those passed over are noted */
        Optional<Ready> next() {
            while (items.size() < entries.size()) {
                progress.checkCancelled();
                PrintFileOrder.Entry entry = entries.get(items.size());
                Message now = Message.of("certificate.print.drawing", entry.printedName());
                progress.at(items.size(), entries.size(), now);
                Optional<Ready> ready = ready(entry);
                if (ready.isPresent()) return ready;
            }
            progress.checkCancelled();
            return Optional.empty();
        }

        private Optional<Ready> ready(PrintFileOrder.Entry entry) {
            Certificate certificate = ledger.find(entry.id())
                    .orElseThrow(() -> new IllegalStateException("not in the ledger: " + entry.serial()));
            Optional<Message> state = PrintCertificates.notIssued(certificate);
            if (state.isPresent()) {
                boolean stands = certificate.state().stands();
                note(entry, stands ? PrintFileReport.Outcome.LEFT_OUT : PrintFileReport.Outcome.WITHDRAWN, state);
                return Optional.empty();
            }
            return issued.attempt(certificate)
                    .<Optional<Ready>>fold(
                            drawn -> {
                                note(entry, PrintFileReport.Outcome.ADDED, Optional.empty());
                                return Optional.of(new Ready(certificate, drawn));
                            },
                            refused -> {
                                note(entry, PrintFileReport.Outcome.LEFT_OUT, Optional.of(refused.reason()));
                                return Optional.empty();
                            });
        }

        private void note(PrintFileOrder.Entry entry, PrintFileReport.Outcome outcome, Optional<Message> reason) {
            items.add(new PrintFileReport.Item(entry, outcome, reason));
        }
    }
}
