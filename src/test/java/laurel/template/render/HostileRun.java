package laurel.template.render;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.kernel.Problem;
import laurel.template.PictureReading;

/** Runs the corpus in a process with little memory: a line for each case, its verdict and what it cost. */
final class HostileRun {
    private HostileRun() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Map.Entry<String, HostileCorpus.Case> one : HostileCorpus.cases().entrySet()) {
            byte[] content = one.getValue().content().get();
            Duration time = Duration.ofSeconds(one.getValue().seconds());
            GuardedPictures gate = GuardedPictures.with(PictureLimits.standard().withTime(time));
            long start = System.nanoTime();
            String verdict = verdict(gate.admit("hostile", content));
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            Runtime runtime = Runtime.getRuntime();
            long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            out.println(String.join("\t", one.getKey(), verdict, milliseconds + " ms", used + " MB"));
        }
    }

    static String verdict(PictureReading reading) {
        return reading.fold(
                admitted -> admitted.notes().stream()
                        .map(note -> " " + note.message().key())
                        .collect(Collectors.joining("", "admitted", "")),
                refused -> refused.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.message().key())
                        .findFirst()
                        .orElse("refused without a reason"));
    }
}
