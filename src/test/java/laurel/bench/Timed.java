package laurel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One whole process, from start to exit.
 *
 * @param wall seconds
 * @param cpu seconds of user and system time, children included
 * @param peak of memory, in megabytes: the sum over the process tree of what is its own (PSS), looked at ten times a second
 * @param files that it left in its folder
 * @param bytes of these files together
 */
record Timed(double wall, double cpu, double peak, long files, long bytes) {
    private static final long LOOKS = 100;

    /**
     * Runs on Linux with bash.
     *
     * @param folder what is left here is counted
     * @param home working folder of the process
     * @throws IOException if the process fails; the end of what it said is in the message
     */
    static Timed run(List<String> command, Map<String, String> variables, Path home, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = Files.createTempFile("laurel-bench", ".log");
        Path times = Files.createTempFile("laurel-bench", ".times");
        List<String> timed = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%R %U %S'; times=$1; log=$2; shift 2; { time \"$@\" >\"$log\" 2>&1; } 2>\"$times\""));
        timed.addAll(List.of("bench", times.toString(), log.toString()));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(home.toFile());
        builder.environment().putAll(variables);
        Process process = builder.inheritIO().start();
        double peak = 0;
        while (!process.waitFor(LOOKS, TimeUnit.MILLISECONDS)) peak = Math.max(peak, megabytes(process.toHandle()));
        if (process.exitValue() != 0) {
            String said = Files.readString(log);
            throw new IOException(command + " ended with " + process.exitValue() + ": "
                    + said.substring(Math.max(0, said.length() - 2000)));
        }
        String[] seconds = Files.readString(times).strip().split(" ", -1);
        double cpu = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
        List<Long> sizes = sizes(folder);
        long bytes = sizes.stream().mapToLong(Long::longValue).sum();
        return new Timed(Double.parseDouble(seconds[0]), cpu, peak, sizes.size(), bytes);
    }

    private static List<Long> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }

    private static double megabytes(ProcessHandle process) {
        double own = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(part -> kilobytes(part.pid()))
                .sum();
        return own / 1024;
    }

    /** @return 0 for a process that has just ended */
    private static long kilobytes(long process) {
        Path map = Path.of("/proc", Long.toString(process), "smaps_rollup");
        try (Stream<String> lines = Files.lines(map, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    String line(String name, String mode, int count) {
        return String.format(
                Locale.ROOT,
                "%-12s %-6s %6d  %8.2f s  %8.1f /s  %8.2f CPU s/1000  %6.0f MB  %9.0f bytes each",
                name,
                mode,
                count,
                wall,
                count / wall,
                cpu * 1000 / count,
                peak,
                (double) bytes / count);
    }
}
