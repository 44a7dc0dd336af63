package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
 * share once. Every one is compared with what was issued before it goes in. They are drawn on all processors, a few ahead of
 * the file, which is written while it grows. Writes nothing to the ledger.
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
        Optional<Tried> first = run.first();
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

    /** A certificate of the order as it was found, and drawn if it stands. */
    private record Tried(PrintFileOrder.Entry entry, Certificate certificate, DrawIssued.Drawing drawing) {}

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

        /** @return the first one that goes in; those before it are noted, it is not yet */
        Optional<Tried> first() {
            for (PrintFileOrder.Entry entry : entries) {
                progress.checkCancelled();
                tell(entry);
                Tried tried = tried(entry);
                if (tried.drawing() instanceof DrawIssued.Drawing.Drawn) return Optional.of(tried);
                note(tried);
            }
            return Optional.empty();
        }

        void write(Tried first, OutputStream out) throws IOException {
            DrawIssued.Drawing.Drawn drawn = (DrawIssued.Drawing.Drawn) first.drawing();
            PrintFile file = drawn.press().drawer().printFiles().open(out);
            add(first, file);
            try (WorkerPool pool = WorkerPool.forThisMachine()) {
                List<PrintFileOrder.Entry> rest = entries.subList(items.size(), entries.size());
                pool.run(rest.iterator(), this::tried, progress::cancelled, tried -> addUnchecked(tried, file));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            progress.checkCancelled();
            file.end(facts.facts());
        }

        private void addUnchecked(Tried tried, PrintFile file) {
            tell(tried.entry());
            try {
                add(tried, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void add(Tried tried, PrintFile file) throws IOException {
            note(tried);
            if (!(tried.drawing() instanceof DrawIssued.Drawing.Drawn drawn)) return;
            Certificate certificate = tried.certificate();
            PrintFile inItsFaces = drawn.press().drawer().printFiles().goOn(file);
            inItsFaces.add(
                    drawn.layout(),
                    certificate.printedName(),
                    certificate.serial().value());
            facts.add(certificate, drawn.sha256());
        }

        private Tried tried(PrintFileOrder.Entry entry) {
            Certificate certificate = ledger.find(entry.id())
                    .orElseThrow(() -> new IllegalStateException("not in the ledger: " + entry.serial()));
            DrawIssued.Drawing drawing = PrintCertificates.notIssued(certificate)
                    .<DrawIssued.Drawing>map(DrawIssued.Drawing.Refused::new)
                    .orElseGet(() -> issued.attempt(certificate));
            return new Tried(entry, certificate, drawing);
        }

        private void tell(PrintFileOrder.Entry entry) {
            Message now = Message.of("certificate.print.drawing", entry.printedName());
            progress.at(items.size(), entries.size(), now);
        }

        private void note(Tried tried) {
            Optional<Message> reason =
                    tried.drawing().fold(drawn -> Optional.empty(), refused -> Optional.of(refused.reason()));
            items.add(new PrintFileReport.Item(tried.entry(), outcome(tried, reason), reason));
        }

        private static PrintFileReport.Outcome outcome(Tried tried, Optional<Message> reason) {
            if (reason.isEmpty()) return PrintFileReport.Outcome.ADDED;
            boolean stands = tried.certificate().state().stands();
            return stands ? PrintFileReport.Outcome.LEFT_OUT : PrintFileReport.Outcome.WITHDRAWN;
        }
    }
}
