package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.certificate.Printers;
import laurel.kernel.Message;

/** Printers that count jobs and put nothing on paper. */
final class PaperPrinters implements Printers {
    private final List<Printer> all = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private Optional<Message> refusal = Optional.empty();

    void add(String name, boolean standard) {
        all.add(new Printer(name, standard, true, true, true));
    }

    void jam() {
        jam(Message.of("certificate.print.notAccepting", "Office"));
    }

    /** @param reason why nothing is taken from now on */
    void jam(Message reason) {
        refusal = Optional.of(reason);
    }

    List<Job> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public List<Printer> all() {
        return List.copyOf(all);
    }

    @Override
    public Result print(Path pdf, Job job) {
        if (refusal.isPresent()) return new Result.Refused(refusal.get());
        jobs.add(job);
        return new Result.Printed(job.printer().orElse("Office"));
    }
}
