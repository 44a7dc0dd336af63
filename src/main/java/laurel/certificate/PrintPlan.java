package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.PageSize;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.Template;

/**
 * What will be printed, job by job.
 *
 * @param order as it was wished
 * @param recipients those of the order's part, numbered through the whole order
 * @param jobs what goes to the printer's queue in one piece each
 * @param problems warnings for what is left out; with an error nothing is printed
 */
public record PrintPlan(PrintOrder order, List<Recipient> recipients, List<Job> jobs, List<Problem> problems) {
    /** Certificates of one job: a failure leaves no more than these in doubt. */
    static final int PER_JOB = 50;

    /**
     * A certificate in its turn.
     *
     * @param number from 1, in the order's sequence
     * @param certificate what is printed
     * @param obstacle why it is left out
     */
    public record Recipient(int number, Certificate certificate, Optional<Message> obstacle) {}

    /** Pages of a certificate as they are printed. */
    record Shape(PageSize page, int pages) {
        static Shape of(Press press) {
            Template template = press.template().template();
            return new Shape(template.page(), template.pages().size());
        }
    }

    /** A recipient whose certificate can be printed. */
    record Printable(Recipient recipient, Shape shape) {}

    /**
     * Certificates that go to the queue together; all have pages of the same size.
     *
     * @param recipients at least one
     * @param pages how many pages each has
     * @param sheets where they lie
     */
    public record Job(List<Recipient> recipients, List<Integer> pages, Sheets sheets) {
        public Job {
            recipients = List.copyOf(recipients);
            pages = List.copyOf(pages);
        }

        public Imposition imposition(PrintOrder order) {
            return Imposition.of(pages, sheets, order.duplex(), order.copies());
        }
    }

    public PrintPlan {
        recipients = List.copyOf(recipients);
        jobs = List.copyOf(jobs);
        problems = List.copyOf(problems);
    }

    /** @param total how many the whole order has, those beyond its part too */
    static PrintPlan of(PrintOrder order, int total, List<Recipient> recipients, List<Printable> printable) {
        List<Problem> problems = new ArrayList<>();
        for (Recipient recipient : recipients) {
            recipient
                    .obstacle()
                    .ifPresent(reason -> problems.add(Problem.warning(
                            Place.in(recipient.certificate().printedName()), reason.key(), arguments(reason))));
        }
        List<Job> jobs = jobs(order, printable, problems);
        int first = order.sequence().from();
        if (total > 0 && first > total) {
            problems.add(Problem.error(Place.NONE, "certificate.print.beyond", total, first));
        } else if (printable.isEmpty()) {
            problems.add(Problem.error(Place.NONE, "certificate.print.nothing"));
        }
        return new PrintPlan(order, recipients, Problem.anyError(problems) ? List.of() : jobs, problems);
    }

    private static Object[] arguments(Message reason) {
        return reason.arguments().toArray();
    }

    private static List<Job> jobs(PrintOrder order, List<Printable> printable, List<Problem> problems) {
        int most = Math.max(1, PER_JOB / order.preset().perSheet())
                * order.preset().perSheet();
        List<Job> jobs = new ArrayList<>();
        int from = 0;
        while (from < printable.size()) {
            PageSize page = printable.get(from).shape().page();
            int to = from + 1;
            while (to < printable.size()
                    && to - from < most
                    && printable.get(to).shape().page().equals(page)) to++;
            List<Printable> together = printable.subList(from, to);
            Optional<Sheets> sheets = Sheets.of(order.preset(), page);
            if (sheets.isEmpty()) problems.add(misfit(order, together.get(0)));
            sheets.ifPresent(places -> jobs.add(job(together, places)));
            from = to;
        }
        return jobs;
    }

    private static Job job(List<Printable> together, Sheets sheets) {
        return new Job(
                together.stream().map(Printable::recipient).toList(),
                together.stream().map(printable -> printable.shape().pages()).toList(),
                sheets);
    }

    private static Problem misfit(PrintOrder order, Printable first) {
        PageSize page = first.shape().page();
        return Problem.error(
                Place.in(first.recipient().certificate().printedName()),
                "certificate.print.misfit",
                page.width().mm(),
                page.height().mm(),
                order.preset().title());
    }

    /** @return whether nothing may be printed */
    public boolean isBlocked() {
        return Problem.anyError(problems);
    }

    /** @return pieces of paper, copies included */
    public int paper() {
        return jobs.stream().mapToInt(job -> job.imposition(order).paper()).sum();
    }

    /** @return certificates that will be printed, each counted once */
    public int certificates() {
        return jobs.stream().mapToInt(job -> job.recipients().size()).sum();
    }

    /** @return how large the certificates become, 1 for as designed; the smallest if they differ */
    public double scale() {
        return jobs.stream().map(Job::sheets).mapToDouble(Sheets::scale).min().orElse(1);
    }

    /** @return the sheet of the first job, as it lies */
    public Optional<PageSize> sheet() {
        return jobs.stream().map(job -> job.sheets().sheet()).findFirst();
    }
}
