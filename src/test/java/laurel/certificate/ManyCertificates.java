package laurel.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.certificate.files.JsonManifests;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;

/**
 * Issues many certificates as PDF and small PNG in one batch and tells time and memory; for a machine with a fixed heap:
 *
 * <pre>{@code java -Xmx512m -cp ... laurel.certificate.ManyCertificates FOLDER 10000}</pre>
 */
final class ManyCertificates {
    private static final List<String> NAMES =
            List.of("İremnur Önder", "Onur Canoğlu", "郑建林", "Nguyễn Thị Ánh", "Zoë Müller-Łukasiewicz", "Ada Lovelace");

    private ManyCertificates() {}

    /** @param args a folder, and how many */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        try (TestDatabase db = TestDatabase.in(folder.resolve("data"))) {
            Workshop workshop = new Workshop(db);
            db.unitOfWork().act(Message.of("test.act"), () -> {
                for (int i = 0; i < count; i++) workshop.award(NAMES.get(i % NAMES.size()) + " " + i, "", "p" + i);
            });
            long start = System.nanoTime();
            BatchOrder order = workshop.order(folder.resolve("out"))
                    .withFormats(List.of(OutputFormat.PDF, OutputFormat.width(500)));
            BatchReport report = new IssueCertificates(
                            db.unitOfWork(),
                            workshop.ledger,
                            workshop.mint(),
                            workshop.fields(),
                            workshop.designs(),
                            new JsonManifests())
                    .run(workshop.plan(order), Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println("complete " + report.complete() + ", " + report.count(BatchReport.Outcome.WRITTEN)
                    + " written in " + Math.round(seconds) + " s");
        }
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) return;
        Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }
}
