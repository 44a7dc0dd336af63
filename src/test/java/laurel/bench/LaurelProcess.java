package laurel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Laurel as a user starts it: a data folder with a cohort of people, and one command that issues their certificates. The
 * template was used before, so that its fonts are kept, its background was looked through and the launcher keeps the classes
 * that a batch loads; nothing else is warm.
 */
final class LaurelProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOKS = 100;

    private final Path launcher;
    private final Path home;
    private final String options;
    private final String template;
    private final List<Path> used = new ArrayList<>();
    private final Map<Integer, Path> prepared = new HashMap<>();
    private final Map<Integer, Path> issued = new HashMap<>();

    /**
     * @param launcher of the built program
     * @param home a scratch folder
     * @param options for Java, beside those of the launcher
     * @param template by id or path
     */
    LaurelProcess(Path launcher, Path home, String options, String template) {
        this.launcher = launcher.toAbsolutePath();
        this.home = home;
        this.options = options;
        this.template = template;
    }

    /** Lays a cohort of these people down; not measured. */
    void prepare(List<String> names) throws IOException, InterruptedException {
        Path data = home.resolve("data-" + names.size());
        StringBuilder post = new StringBuilder("# Ambassadors of 2023\n\n| Name | certificate |\n| --- | --- |\n");
        int number = 1;
        for (String name : names) {
            post.append("| ")
                    .append(name)
                    .append(" | [certificate](https://example.org/")
                    .append(number++);
            post.append(".png) |\n");
        }
        Path file = Files.writeString(home.resolve("people-" + names.size() + ".md"), post);
        List<String> command = laurel();
        command.addAll(List.of("roster", "import", file.toString(), "--data", data.toString(), "--yes"));
        Timed.run(command, variables(), home, home.resolve("nothing"));
        if (used.isEmpty()) used.add(useOnce(data));
        for (String folder : List.of("keep", "cache")) copy(used.get(0).resolve(folder), data.resolve(folder));
        prepared.put(names.size(), data);
    }

    /** @return a data folder in which the template was used for every kind of file */
    private Path useOnce(Path data) throws IOException, InterruptedException {
        Path warm = home.resolve("data-warm");
        copy(data, warm);
        Path out = home.resolve("out-warm");
        Timed.run(issuing(warm, out, List.of("--format", "pdf,png,png@300dpi")), variables(), home, out);
        awaitClasses();
        return warm;
    }

    /** The launcher lays the archive of loaded classes down beside the first batch, which does not wait for it; we do. */
    private void awaitClasses() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hasClasses()) {
            if (System.nanoTime() > end) throw new IOException("no archive of classes after " + PATIENCE);
            Thread.sleep(LOOKS);
        }
    }

    private boolean hasClasses() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("user-cache/laurel"))) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).toList();
            return !names.isEmpty() && names.stream().allMatch(name -> name.startsWith("classes-"));
        }
    }

    /** Issues the certificates of a cohort that was prepared, as an archive that print files are made from; not measured. */
    void issue(int count) throws IOException, InterruptedException {
        Path data = home.resolve("data-issued-" + count);
        Path out = home.resolve("out-issued");
        copy(Objects.requireNonNull(prepared.get(count)), data);
        Timed.run(issuing(data, out, formats("pdf", out)), variables(), home, out);
        delete(out);
        issued.put(count, data);
    }

    /** Makes one kind of file for a cohort that was prepared; {@code comb} is one file of all that was issued. */
    Timed run(String mode, int count, Path out) throws IOException, InterruptedException {
        boolean combined = mode.equals("comb");
        Path data = home.resolve("data-running");
        copy(Objects.requireNonNull(combined ? issued.get(count) : prepared.get(count)), data);
        List<String> command = combined ? printFile(data, out) : issuing(data, out, formats(mode, out));
        return Timed.run(command, variables(), home, out);
    }

    private List<String> printFile(Path data, Path out) {
        List<String> command = laurel();
        command.addAll(List.of("certificates", "print-file", "--cohort", "ambassador-2023"));
        command.addAll(List.of(
                "--data", data.toString(), "--out", out.resolve("all.pdf").toString()));
        return command;
    }

    private List<String> issuing(Path data, Path out, List<String> formats) {
        List<String> command = laurel();
        command.addAll(List.of("certificates", "issue", "--cohort", "ambassador-2023", "--yes"));
        command.addAll(List.of("--data", data.toString(), "--template", template, "--out", out.toString()));
        command.addAll(formats);
        return command;
    }

    private static List<String> formats(String mode, Path out) throws IOException {
        return switch (mode) {
            case "pdf" -> List.of("--format", "pdf");
            case "png" -> List.of("--format", "png");
            case "pngp" -> List.of("--format", "png@300dpi");
            default -> throw new IOException("no mode " + mode + " for " + out);
        };
    }

    private List<String> laurel() {
        return new ArrayList<>(List.of(launcher.toString()));
    }

    private Map<String, String> variables() {
        return Map.of(
                "LAUREL_JAVA_OPTIONS",
                options,
                "XDG_CACHE_HOME",
                home.resolve("user-cache").toString());
    }

    static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
