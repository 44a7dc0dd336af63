package laurel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laurel.certificate.BatchPlan;
import laurel.certificate.BatchReport;
import laurel.certificate.Certificate;
import laurel.certificate.OutputFormat;
import laurel.certificate.PrintFileOrder;
import laurel.certificate.PrintFileReport;
import laurel.certificate.PrintOrder;
import laurel.certificate.Workshop;
import laurel.kernel.Message;
import laurel.kernel.Progress;
import laurel.store.TestDatabase;
import laurel.template.IssueFacts;
import laurel.template.Language;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.PreparedTemplate;
import laurel.template.render.BundledFonts;
import laurel.template.render.PageRenderer;

/**
 * Certificates per second and processor seconds per thousand in the second batch of a running program, ours beside a plain PDFBox loop over the same template, the
 * same people and the same machine, in turns within one run; medians. Ours is the whole batch: plan, serials in a database
 * on the disk, layout, files forced to the disk, hashes, ledger, manifest. The loop only draws and writes.
 *
 * <p>{@code mvn -q -Pbench test}, with {@code -Dbench.certificates=56 -Dbench.rounds=5}.
 */
public final class CertificateBench {
    private static final BundledFonts FONTS = new BundledFonts();
    /** One, as in a running program: from the second batch on it has the backgrounds ready. */
    private static final PageRenderer RENDERER = new PageRenderer(FONTS);

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** All certificates in one file; the loop has nothing like it. */
    private static final String ALL = "All  Laurel";

    private final int certificates;
    private final Map<String, List<Measured>> results = new LinkedHashMap<>();

    private record Measured(double seconds, double cpuSeconds) {}

    /** Work that may fail on a disk. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private CertificateBench(int certificates) {
        this.certificates = certificates;
    }

    public static void main(String[] args) throws IOException {
        int certificates = Integer.getInteger("bench.certificates", 56);
        int rounds = Integer.getInteger("bench.rounds", 5);
        CertificateBench bench = new CertificateBench(certificates);
        bench.round(false);
        for (int round = 0; round < rounds; round++) bench.round(true);
        bench.print(rounds);
    }

    private void round(boolean counted) throws IOException {
        Path home = Files.createTempDirectory("laurel-bench");
        try {
            ours(home.resolve("pdf"), OutputFormat.PDF, counted);
            List<Layout> pages = ours(home.resolve("png"), OutputFormat.PNG, counted);
            PlainLoop loop = new PlainLoop(templatePage(pages.get(0)));
            Path plain = Files.createDirectories(home.resolve("plain"));
            measure("PDF  PDFBox loop", counted, () -> {
                for (int i = 0; i < certificates; i++) {
                    Files.write(plain.resolve(i + ".pdf"), loop.pdf(pages.get(i), Language.EN));
                }
            });
            measure("PNG  PDFBox loop", counted, () -> {
                for (int i = 0; i < certificates; i++) loop.png(pages.get(i), Language.EN, plain.resolve(i + ".png"));
            });
        } finally {
            delete(home);
        }
    }

    /** @return the pages that were drawn, for the other side */
    private List<Layout> ours(Path home, OutputFormat format, boolean counted) throws IOException {
        try (TestDatabase db = TestDatabase.in(home.resolve("data"))) {
            Workshop workshop = new Workshop(db);
            workshop.drawWith(RENDERER);
            firstBatch(workshop, home.resolve("first"), format);
            db.unitOfWork().act(Message.of("bench.people"), () -> {
                for (int i = 0; i < certificates; i++) workshop.award(BenchNames.of(i), "", "");
            });
            measure(format.kind() + "  Laurel", counted, () -> {
                BatchPlan plan = workshop.plan(workshop.order(home.resolve("out")));
                BatchReport report = workshop.run(plan, Set.of(format), Progress.NONE);
                if (!report.complete()) throw new IOException("not all were issued: " + report);
            });
            if (format.equals(OutputFormat.PDF)) combined(workshop, home.resolve("all.pdf"), counted);
            PreparedTemplate template = PreparedTemplate.of(Workshop.template(), Language.EN, FONTS);
            return workshop.certificates().stream()
                    .map(Certificate::values)
                    .map(template::layout)
                    .toList();
        }
    }

    /** Keeps template and faces in the data folder, once and for all. */
    private static void firstBatch(Workshop workshop, Path folder, OutputFormat format) throws IOException {
        workshop.award(BenchNames.of(0), "", "");
        BatchReport report = workshop.run(workshop.plan(workshop.order(folder)), Set.of(format), Progress.NONE);
        if (!report.complete()) throw new IOException("the first was not issued: " + report);
        workshop.awards.clear();
    }

    /** One file of all that was issued, each compared with its record. */
    private void combined(Workshop workshop, Path file, boolean counted) throws IOException {
        List<PrintFileOrder.Entry> entries =
                workshop.certificates().stream().map(PrintFileOrder.Entry::of).toList();
        measure(ALL, counted, () -> {
            PrintFileReport report = workshop.printFiles()
                    .write(new PrintFileOrder(entries, PrintOrder.Sorting.SERIAL, file), Progress.NONE);
            if (report.count(PrintFileReport.Outcome.ADDED) != certificates) {
                throw new IOException("not all are in it: " + report);
            }
        });
    }

    private static byte[] templatePage(Layout page) throws IOException {
        PageLayout first = page.first();
        PageLayout bare = new PageLayout(first.page(), first.background(), List.of(), Map.of());
        Layout empty = new Layout(List.of(bare), List.of());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        IssueFacts facts = new IssueFacts("Template", "", "Laurel", Language.EN, TestDatabase.NOW, "template");
        RENDERER.pdf(empty, facts, pdf);
        return pdf.toByteArray();
    }

    private void measure(String name, boolean counted, Work work) throws IOException {
        System.gc();
        long cpu = MACHINE.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
        if (counted) {
            results.computeIfAbsent(name, any -> new ArrayList<>()).add(new Measured(seconds, cpuSeconds));
        }
    }

    private void print(int rounds) {
        System.out.printf(
                Locale.ROOT,
                "%d certificates per batch, median of %d rounds, %d processors, Java %s%n%n",
                certificates,
                rounds,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        System.out.printf("%-18s %16s %19s%n", "", "certificates/s", "CPU s per 1,000");
        for (OutputFormat format : OutputFormat.USUAL) {
            double[] ours = row(format.kind() + "  Laurel");
            double[] loop = row(format.kind() + "  PDFBox loop");
            System.out.printf(
                    Locale.ROOT, "%-18s %15.1fx %18.2fx%n%n", "     ratio", ours[0] / loop[0], ours[1] / loop[1]);
        }
        row(ALL);
    }

    private double[] row(String name) {
        List<Measured> measured = results.getOrDefault(name, List.of());
        double perSecond = certificates / median(measured.stream().mapToDouble(Measured::seconds));
        double cpu = 1000 / (double) certificates * median(measured.stream().mapToDouble(Measured::cpuSeconds));
        System.out.printf(Locale.ROOT, "%-18s %16.1f %19.1f%n", name, perSecond, cpu);
        return new double[] {perSecond, cpu};
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
