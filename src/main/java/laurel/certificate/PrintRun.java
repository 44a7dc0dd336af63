package laurel.certificate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @param scratch a file of its own, written anew for every job */
    PrintReport print(Printers printers, Path scratch) {
        for (PrintPlan.Job job : plan.jobs()) {
            if (stops()) break;
            Map<PrintPlan.Recipient, byte[]> certificates = draw(job);
            if (!certificates.isEmpty()) send(part(job, certificates), certificates, printers, scratch);
        }
        return report();
    }

    /** A border: what was sent before must be told even if the disk fails now. */
    private void send(
            SheetWriter.Part part, Map<PrintPlan.Recipient, byte[]> certificates, Printers printers, Path scratch) {
        try {
            AtomicFile.write(scratch, out -> sheets.write(List.of(part), out));
            Imposition imposition = part.imposition();
            Printers.Job request = new Printers.Job(
                    plan.order().printer(),
                    title(certificates),
                    imposition.sheets().sheet(),
                    imposition.duplex());
            printers.print(scratch, request)
                    .<Integer>fold(
                            printed -> sent(certificates, imposition, printed.printer()),
                            refused -> refused(certificates, refused.reason()));
        } catch (Failure failure) {
            refused(certificates, failure.text());
        }
    }

    PrintReport write(Path file) {
        List<SheetWriter.Part> parts = new ArrayList<>();
        List<Map<PrintPlan.Recipient, byte[]>> all = new ArrayList<>();
        for (PrintPlan.Job job : plan.jobs()) {
            if (stops()) return report();
            Map<PrintPlan.Recipient, byte[]> certificates = draw(job);
            if (certificates.isEmpty()) continue;
            all.add(certificates);
            parts.add(part(job, certificates));
        }
        if (parts.isEmpty()) return report();
        AtomicFile.write(file, out -> sheets.write(parts, out));
        for (int i = 0; i < parts.size(); i++) sent(all.get(i), parts.get(i).imposition(), file.toString());
        return report();
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
    private static String title(Map<PrintPlan.Recipient, byte[]> certificates) {
        List<Integer> numbers = new ArrayList<>();
        certificates.keySet().forEach(recipient -> numbers.add(recipient.number()));
        return "Laurel " + numbers.get(0) + "-" + numbers.get(numbers.size() - 1);
    }

    private int sent(Map<PrintPlan.Recipient, byte[]> certificates, Imposition imposition, String printer) {
        taken = printer;
        paper += imposition.paper();
        for (PrintPlan.Recipient recipient : certificates.keySet()) {
            PrintReport.Outcome outcome = PrintReport.Outcome.SENT;
            items.put(recipient.number(), new PrintReport.Item(recipient, outcome, Optional.empty()));
            LOG.info("certificate {} printed", recipient.certificate().serial());
        }
        return certificates.size();
    }

    private int refused(Map<PrintPlan.Recipient, byte[]> certificates, Message reason) {
        refusal = Optional.of(reason);
        certificates.keySet().forEach(recipient -> note(recipient, PrintReport.Outcome.REFUSED, reason));
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
