package laurel.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.kernel.Message;

/** A printer that keeps what it was given and can run out of paper. */
final class RecordingPrinters implements Printers {
    final List<Job> jobs = new ArrayList<>();
    final List<byte[]> files = new ArrayList<>();
    private final int paper;

    /** @param paper how many jobs it takes */
    RecordingPrinters(int paper) {
        this.paper = paper;
    }

    @Override
    public List<Printer> all() {
        return List.of(new Printer("tray", true, true, true, true));
    }

    @Override
    public Result print(Path pdf, Job job) {
        if (jobs.size() == paper) return new Result.Refused(Message.of("certificate.print.notAccepting", "tray"));
        jobs.add(job);
        try {
            files.add(Files.readAllBytes(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result.Printed("tray");
    }
}
