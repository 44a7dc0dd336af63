package laurel.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.template.PrintFile;
import laurel.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts many certificates of the ledger into one PDF for a print shop, each drawn again with its own kept design, what they
 * share once. Every one is compared with what was issued before it goes in. They are drawn on all processors, a few ahead of
 * the file, which is written while it grows. Writes nothing to the ledger.
 */
public final class WritePrintFile {
    private static final Logger LOG = LoggerFactory.getLogger(WritePrintFile.class);

    /** Certificates that are read from the ledger at a time. */
    private static final int GROUP = 100;

    private final Ledger ledger;
    private final Designs designs;
    private final Templates templates;

    public WritePrintFile(Ledger ledger, Designs designs, Templates templates) {
        this.ledger = ledger;
        this.designs = designs;
        this.templates = templates;
    }

    /**
     * If nothing can go into the file, none is written and one that lies there stays. If somebody withdraws one of the
     * certificates meanwhile, the file is begun anew without it.
     *
     * @throws FileFailure if the file cannot be written; one that lies there stays
     * @throws java.util.concurrent.CancellationException between two certificates; one that lies there stays
     */
    public PrintFileReport write(PrintFileOrder order, Progress progress) {
        while (true) {
            progress.checkCancelled();
            Run run = new Run(order.sorted(), progress);
            Optional<Tried> first = run.first();
            if (first.isEmpty()) return new PrintFileReport(order.file(), run.items, 0);
            try {
                AtomicFile.write(order.file(), out -> run.write(first.get(), out));
                return new PrintFileReport(order.file(), run.items, size(order.file()));
            } catch (Overtaken again) {
                LOG.info("{} is begun anew: {}", order.file(), again.getMessage());
            }
        }
    }

    /** A certificate in the file was withdrawn while it was written. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String serials) {
            super("withdrawn meanwhile: " + serials);
        }
    }

    private List<Wanted> wanted(List<PrintFileOrder.Entry> entries) {
        Map<CertificateId, Certificate> found = new HashMap<>();
        ledger.withIds(entries.stream().map(PrintFileOrder.Entry::id).toList())
                .forEach(certificate -> found.put(certificate.id(), certificate));
        return entries.stream()
                .map(entry -> new Wanted(
                        entry,
                        Optional.ofNullable(found.get(entry.id()))
                                .orElseThrow(() -> new IllegalStateException("not in the ledger: " + entry.serial()))))
                .toList();
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

    /** A certificate of the order as it stands in the ledger now. */
    private record Wanted(PrintFileOrder.Entry entry, Certificate certificate) {}

    /** One file, certificate by certificate, with its account. */
    private final class Run {
        private final int count;
        private final Iterator<Wanted> wanted;
        private final Progress progress;
        private final DrawIssued issued = new DrawIssued(designs, templates);
        private final PrintFileFacts facts = new PrintFileFacts();
        private final List<PrintFileReport.Item> items = new ArrayList<>();

        Run(List<PrintFileOrder.Entry> entries, Progress progress) {
            this.count = entries.size();
            this.wanted = new Groups<>(entries.iterator(), GROUP, WritePrintFile.this::wanted);
            this.progress = progress;
        }

        /** @return the first one that goes in; those before it are noted, it is not yet */
        Optional<Tried> first() {
            while (wanted.hasNext()) {
                progress.checkCancelled();
                Wanted next = wanted.next();
                tell(next.entry());
                Tried tried = tried(next);
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
                pool.run(wanted, this::tried, progress::cancelled, tried -> addUnchecked(tried, file));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            progress.checkCancelled();
            checkStanding();
            file.end(facts.facts());
        }

        /** @throws Overtaken if one that went in does not stand any more */
        private void checkStanding() {
            Iterator<PrintFileOrder.Entry> added = items.stream()
                    .filter(item -> item.outcome() == PrintFileReport.Outcome.ADDED)
                    .map(PrintFileReport.Item::entry)
                    .iterator();
            List<String> withdrawn = new ArrayList<>();
            new Groups<>(added, GROUP, WritePrintFile.this::wanted)
                    .forEachRemaining(now -> PrintCertificates.notIssued(now.certificate())
                            .ifPresent(
                                    reason -> withdrawn.add(now.entry().serial().value())));
            if (!withdrawn.isEmpty()) throw new Overtaken(String.join(", ", withdrawn));
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

        private Tried tried(Wanted next) {
            DrawIssued.Drawing drawing = PrintCertificates.notIssued(next.certificate())
                    .<DrawIssued.Drawing>map(DrawIssued.Drawing.Refused::new)
                    .orElseGet(() -> issued.attempt(next.certificate()));
            return new Tried(next.entry(), next.certificate(), drawing);
        }

        private void tell(PrintFileOrder.Entry entry) {
            Message now = Message.of("certificate.print.drawing", entry.printedName());
            progress.at(items.size(), count, now);
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
