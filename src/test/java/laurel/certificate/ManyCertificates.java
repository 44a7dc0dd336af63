package laurel.certificate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;

/**
 * Issues many certificates as PDF and as pictures for the web in one batch, then lays them all on sheets in one file, and
 * fails if one is missing, if a serial is there twice, or if memory grows with the batch: {@code docs/development.md} has
 * the command. Numbers come from {@code bench.certificates}; the folder is made and cleared away.
 */
final class ManyCertificates {
    private static final List<String> NAMES =
            List.of("İremnur Önder", "Onur Canoğlu", "郑建林", "Nguyễn Thị Ánh", "Zoë Müller-Łukasiewicz", "Ada Lovelace");
    /** What may be held of each certificate to the end of a batch: its line in the report, no drawing. */
    private static final long BYTES_EACH = 12_000;

    private ManyCertificates() {}

    /** Measures what is still held when everything else was let go of, early in a piece of work and at its end. */
    private static final class Heap implements Progress {
        private final long begin;
        private long early;

        Heap(int count) {
            this.begin = Math.max(1, count / 10);
        }

        @Override
        public synchronized void at(long done, long total, Message now) {
            if (done == begin && early == 0) early = held();
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        /** @throws IllegalStateException if memory grew with the number */
        void end(String work, int count) {
            long late = held();
            System.out.printf(
                    Locale.ROOT, "%s: %d MB held after a tenth, %d MB at the end%n", work, early >> 20, late >> 20);
            check(late - early < BYTES_EACH * count, work + " holds more the more there are");
        }
    }

    private static void check(boolean good, String otherwise) {
        if (!good) throw new IllegalStateException(otherwise);
    }

    /** @throws IllegalStateException if something is not as it should be */
    public static void main(String[] args) throws IOException {
        int count = Integer.getInteger("bench.certificates", 10_000);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "many-");
        long start = System.nanoTime();
        try (TestDatabase db = TestDatabase.in(folder.resolve("data"))) {
            Workshop workshop = new Workshop(db);
            db.unitOfWork().act(Message.of("test.act"), () -> {
                for (int i = 0; i < count; i++) workshop.award(NAMES.get(i % NAMES.size()) + " " + i, "", "p" + i);
            });
            issue(workshop, folder.resolve("out"), count);
            lay(workshop, folder.resolve("sheets.pdf"), count);
        }
        System.out.printf(
                Locale.ROOT,
                "%d certificates in %.0f s, heap %d MB%n",
                count,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
        clear(folder);
    }

    private static void issue(Workshop workshop, Path out, int count) throws IOException {
        BatchPlan plan = workshop.plan(workshop.order(out));
        Heap heap = new Heap(count);
        BatchReport report = workshop.run(plan, Workshop.BOTH, heap);
        heap.end("issuing", count);
        check(report.complete() && report.count(BatchReport.Outcome.WRITTEN) == count, "some were not written");
        Set<Serial> serials =
                report.items().stream().flatMap(item -> item.serial().stream()).collect(Collectors.toSet());
        check(serials.size() == count, "a serial is missing or there twice");
        try (Stream<Path> files = Files.list(out)) {
            check(files.count() == 2L * count + 1, "expected a PDF and a PNG of each, and their list");
        }
    }

    private static void lay(Workshop workshop, Path file, int count) {
        PrintCertificates printing = workshop.printing(new RecordingPrinters(0));
        PrintPlan plan = printing.plan(workshop.ledger.all(), PrintOrder.usual());
        PrintReport report = printing.writeTo(file, plan, Progress.NONE);
        check(report.count(PrintReport.Outcome.SENT) == count, "some are on no sheet");
        System.out.printf(Locale.ROOT, "sheets: %d MB%n", file.toFile().length() >> 20);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) Files.delete(file);
        }
    }
}
