package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile picture comes to its verdict in a program that has 256 MB of memory, and the program lives on. */
class HostilePicturesTest {
    @TempDir
    static Path folder;

    private static final Map<String, String> VERDICTS = new HashMap<>();

    @BeforeAll
    static void runAllInOneProcess() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        int code = process.waitFor();
        for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
            List<String> parts = List.of(line.split("\t", -1));
            VERDICTS.put(parts.get(0), parts.get(1));
        }
        assertThat(code).as(Files.readString(folder.resolve("err"))).isZero();
    }

    static Set<String> cases() {
        return HostileCorpus.cases().keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToItsVerdict(String name) {
        assertThat(VERDICTS).containsEntry(name, HostileCorpus.verdict(name));
    }
}
