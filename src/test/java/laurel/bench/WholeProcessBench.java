package laurel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures Laurel from start to exit, fresh processes in rotation, beside other programs where their folder is given; prints
 * every run, then medians and the ratios to each peer of the same work.
 *
 * <p>Properties: {@code bench.runs}, words like {@code laurel:pdf:56} or {@code typst:pdf:56} (name, mode pdf, png, pngp,
 * comb; number of people); {@code bench.rounds}; {@code bench.peers}, the folder of {@link Peers}; {@code bench.template}, by
 * default one that does the peers' work;
 * {@code bench.java}, more options for Laurel's Java.
 */
public final class WholeProcessBench {
    private record Run(String name, String mode, int count) {
        static Run of(String word) {
            String[] parts = word.split(":", -1);
            return new Run(parts[0], parts[1], Integer.parseInt(parts[2]));
        }

        boolean isLaurel() {
            return name.startsWith("laurel");
        }
    }

    private final Path home;
    private final Peers peers;
    private final LaurelProcess laurel;
    private final Map<Run, List<Timed>> results = new LinkedHashMap<>();

    private WholeProcessBench(Path home, Peers peers, LaurelProcess laurel) {
        this.home = home;
        this.peers = peers;
        this.laurel = laurel;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("laurel-bench");
        Peers peers = new Peers(Path.of(System.getProperty("bench.peers")).toAbsolutePath());
        String options = System.getProperty("bench.java", "");
        Path launcher = Path.of(System.getProperty("bench.launcher", "target/laurel"));
        String template = System.getProperty("bench.template", "");
        if (template.isEmpty()) template = sameWork(home, peers).toString();
        LaurelProcess laurel = new LaurelProcess(launcher, home, options, template);
        try {
            WholeProcessBench bench = new WholeProcessBench(home, peers, laurel);
            bench.measure(runs(), Integer.getInteger("bench.rounds", 5));
            bench.print();
        } finally {
            LaurelProcess.delete(home);
        }
    }

    /** @return a template of Laurel's with the peers' background and the same texts in the same places */
    private static Path sameWork(Path home, Peers peers) throws IOException {
        Path folder = Files.createDirectories(home.resolve("template"));
        Files.copy(peers.folder().resolve("data/template.pdf"), folder.resolve("template.pdf"));
        try (InputStream json = WholeProcessBench.class.getResourceAsStream("template.json")) {
            if (json == null) throw new IllegalStateException("no template among the test resources");
            Files.copy(json, folder.resolve("template.json"));
        }
        return folder;
    }

    private static List<Run> runs() {
        String words = System.getProperty("bench.runs", "laurel:pdf:56 typst:pdf:56");
        List<Run> runs = new ArrayList<>();
        for (String word : words.split("[ ,]+", -1)) runs.add(Run.of(word));
        return runs;
    }

    private void measure(List<Run> runs, int rounds) throws IOException, InterruptedException {
        for (int count : runs.stream()
                .filter(Run::isLaurel)
                .mapToInt(Run::count)
                .distinct()
                .toArray()) {
            laurel.prepare(peers.names(count));
        }
        for (Run run : runs) {
            if (run.isLaurel() && run.mode().equals("comb")) laurel.issue(run.count());
        }
        for (int round = 0; round < rounds; round++) {
            for (Run run : runs) {
                Path out = home.resolve("out");
                LaurelProcess.delete(out);
                Files.createDirectories(out);
                Timed timed = run.isLaurel()
                        ? laurel.run(run.mode(), run.count(), out)
                        : Timed.run(
                                peers.command(run.name(), run.mode(), run.count(), out), Map.of(), peers.folder(), out);
                results.computeIfAbsent(run, any -> new ArrayList<>()).add(timed);
                System.out.println(timed.line(run.name(), run.mode(), run.count()));
            }
        }
    }

    private void print() {
        System.out.println("\nmedians");
        results.forEach((run, all) -> System.out.println(median(all).line(run.name(), run.mode(), run.count())));
        System.out.println("\nratios: speed = peer's time / Laurel's, CPU = Laurel's / peer's");
        results.forEach((run, ours) -> results.forEach((other, theirs) -> {
            boolean pair = run.isLaurel() && !other.isLaurel() && run.mode().equals(other.mode());
            if (!pair || run.count() != other.count()) return;
            Timed us = median(ours);
            Timed them = median(theirs);
            System.out.printf(
                    Locale.ROOT,
                    "%s:%s:%d against %s: speed %.2f, CPU %.2f, memory %.2f, bytes %.2f%n",
                    run.name(),
                    run.mode(),
                    run.count(),
                    other.name(),
                    them.wall() / us.wall(),
                    us.cpu() / them.cpu(),
                    us.peak() / them.peak(),
                    (double) us.bytes() / them.bytes());
        }));
    }

    private static Timed median(List<Timed> runs) {
        return new Timed(
                median(runs, Timed::wall),
                median(runs, Timed::cpu),
                median(runs, Timed::peak),
                runs.get(0).files(),
                runs.get(0).bytes());
    }

    private static double median(List<Timed> runs, ToDoubleFunction<Timed> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
