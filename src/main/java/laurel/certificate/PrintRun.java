package laurel.certificate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import laurel.kernel.AtomicFile;
import laurel.kernel.Failure;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One printing, job by job, with its account. */
final class PrintRun {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRun.class);

    private final PrintPlan plan;
    private final DrawIssued issued;
    private final SheetWriter sheets;
    private final Progress progress;
    private final Map<Integer, PrintReport.Item> items = new HashMap<>();
    private Optional<Drawn> ready = Optional.empty();
    private String taken = "";
    private int paper;
    private int drawn;
    private boolean cancelled;
    private Optional<Message> refusal = Optional.empty();

    PrintRun(PrintPlan plan, DrawIssued issued, SheetWriter sheets, Progress progress) {
        this.plan = plan;
        this.issued = issued;
        this.sheets = sheets;
        this.progress = progress;
        for (PrintPlan.Recipient recipient : plan.recipients()) {
            recipient.obstacle().ifPresent(reason -> note(recipient, PrintReport.Outcome.LEFT_OUT, reason));
        }
    }

    /**
     * Certificates of one job.
     *
     * @param recipients those that can be drawn
     */
    private record Drawn(List<PrintPlan.Recipient> recipients, SheetWriter.Part part) {}

    /** A job that lies on its sheets; its files are gone. */
    private record Laid(List<PrintPlan.Recipient> recipients, Imposition imposition) {}

    /** @param scratch a file of its own, written anew for every job */
    PrintReport print(Printers printers, Path scratch) {
        Iterator<PrintPlan.Job> jobs = plan.jobs().iterator();
        while (next(jobs)) send(printers, scratch);
        return report();
    }

    /** A border: what was sent before must be told even if the disk fails now. */
    private void send(Printers printers, Path scratch) {
        Laid laid = new Laid(
                ready.orElseThrow().recipients(), ready.orElseThrow().part().imposition());
        try {
            AtomicFile.write(scratch, out -> {
                try (SheetWriter.Sheaf sheaf = sheets.open(out)) {
                    lay(sheaf);
                    sheaf.end();
                }
            });
            Printers.Job request = new Printers.Job(
                    plan.order().printer(),
                    title(laid.recipients()),
                    laid.imposition().sheets().sheet(),
                    laid.imposition().duplex());
            printers.print(scratch, request)
                    .<Integer>fold(
                            printed -> sent(laid, printed.printer()), refused -> refused(laid, refused.reason()));
        } catch (Failure failure) {
            refused(laid, failure.text());
        }
    }

    /** Drawn and laid on their sheets job by job: thousands of finished files would not fit into memory. */
    PrintReport write(Path file) {
        Iterator<PrintPlan.Job> jobs = plan.jobs().iterator();
        if (!next(jobs)) return report();
        List<Laid> all = new ArrayList<>();
        try {
            AtomicFile.write(file, out -> {
                try (SheetWriter.Sheaf sheaf = sheets.open(out)) {
                    do all.add(lay(sheaf));
                    while (next(jobs));
                    if (cancelled) throw new CancellationException();
                    sheaf.end();
                }
            });
        } catch (CancellationException stopped) {
            return report();
        }
        all.forEach(laid -> sent(laid, file.toString()));
        return report();
    }

    private Laid lay(SheetWriter.Sheaf sheaf) {
        Drawn drawn = ready.orElseThrow();
        sheaf.add(drawn.part());
        return new Laid(drawn.recipients(), drawn.part().imposition());
    }

    /** Lets go of the job before and draws the next one of which anything can be drawn, unless it is to stop. */
    private boolean next(Iterator<PrintPlan.Job> jobs) {
        ready = Optional.empty();
        while (ready.isEmpty() && jobs.hasNext() && !stops()) ready = drawn(jobs.next());
        return ready.isPresent();
    }

    private Optional<Drawn> drawn(PrintPlan.Job job) {
        Map<PrintPlan.Recipient, byte[]> certificates = draw(job);
        return certificates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawn(List.copyOf(certificates.keySet()), part(job, certificates)));
    }

    private boolean stops() {
        cancelled = progress.cancelled();
        return cancelled || refusal.isPresent();
    }

    /** @return the files of those that can be drawn, in their order */
    private Map<PrintPlan.Recipient, byte[]> draw(PrintPlan.Job job) {
        Map<PrintPlan.Recipient, byte[]> certificates = new LinkedHashMap<>();
        for (PrintPlan.Recipient recipient : job.recipients()) {
            issued.attempt(recipient.certificate())
                    .<Optional<byte[]>>fold(file -> Optional.of(file.pdf()), refused -> {
                        note(recipient, PrintReport.Outcome.LEFT_OUT, refused.reason());
                        return Optional.empty();
                    })
                    .ifPresent(pdf -> certificates.put(recipient, pdf));
            drawn++;
            Message now = Message.of(
                    "certificate.print.drawing", recipient.certificate().printedName());
            progress.at(drawn, plan.certificates(), now);
        }
        return certificates;
    }

    /** Who cannot be drawn leaves no gap on the sheets. */
    private SheetWriter.Part part(PrintPlan.Job job, Map<PrintPlan.Recipient, byte[]> certificates) {
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < job.recipients().size(); i++) {
            if (certificates.containsKey(job.recipients().get(i)))
                pages.add(job.pages().get(i));
        }
        PrintOrder order = plan.order();
        Imposition imposition = Imposition.of(pages, job.sheets(), order.duplex(), order.copies());
        return new SheetWriter.Part(List.copyOf(certificates.values()), imposition);
    }

    /** What a queue shows to everybody: numbers, no names. */
    private static String title(List<PrintPlan.Recipient> recipients) {
        int first = recipients.get(0).number();
        return "Laurel " + first + "-" + recipients.get(recipients.size() - 1).number();
    }

    private int sent(Laid laid, String printer) {
        taken = printer;
        paper += laid.imposition().paper();
        for (PrintPlan.Recipient recipient : laid.recipients()) {
            PrintReport.Outcome outcome = PrintReport.Outcome.SENT;
            items.put(recipient.number(), new PrintReport.Item(recipient, outcome, Optional.empty()));
            LOG.info("certificate {} printed", recipient.certificate().serial());
        }
        return laid.recipients().size();
    }

    private int refused(Laid laid, Message reason) {
        refusal = Optional.of(reason);
        laid.recipients().forEach(recipient -> note(recipient, PrintReport.Outcome.REFUSED, reason));
        return 0;
    }

    private void note(PrintPlan.Recipient recipient, PrintReport.Outcome outcome, Message reason) {
        items.put(recipient.number(), new PrintReport.Item(recipient, outcome, Optional.of(reason)));
    }

    PrintReport report() {
        List<PrintReport.Item> all = plan.recipients().stream()
                .map(recipient -> items.getOrDefault(
                        recipient.number(),
                        new PrintReport.Item(recipient, PrintReport.Outcome.NOT_REACHED, Optional.empty())))
                .toList();
        return new PrintReport(taken, all, paper, refusal, cancelled && items.size() < all.size());
    }
}
