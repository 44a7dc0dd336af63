package laurel.certificate.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.certificate.Printers;
import laurel.kernel.Message;

/** Printers that count jobs and put nothing on paper. */
final class PaperPrinters implements Printers {
    private final List<Printer> all = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private boolean jammed;

    void add(String name, boolean standard) {
        all.add(new Printer(name, standard, true, true, true));
    }

    void jam() {
        jammed = true;
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
        if (jammed) return new Result.Refused(Message.of("certificate.print.notAccepting", "Office"));
        jobs.add(job);
        return new Result.Printed(job.printer().orElse("Office"));
    }
}
