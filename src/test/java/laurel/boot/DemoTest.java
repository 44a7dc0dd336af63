package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.kernel.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from applications to certificates and posts, on the sample data. */
class DemoTest {
    /** As the announcement of 2023 printed them, in its order. */
    private static final List<String> HOLDERS = List.of(
            "Onur Canoğlu",
            "Rossana Suarez",
            "Jona Apelbaum",
            "Nilo Yucra Gavilan",
            "Halil BUGOL",
            "Eda Konyar",
            "İremnur Önder",
            "Harun Eren SAT",
            "Min Yin",
            "Kevin Xu",
            "Haili Zhang",
            "Zhengjun Zhou",
            "Zhenfei Pei",
            "Jianlin Zheng");

    @TempDir
    private Path folder;

    @Test
    void aRoundLeavesEverythingOnceHoweverOftenItRuns() throws IOException {
        Terminal terminal = new Terminal(folder.resolve("unused"));
        Path out = folder.resolve("round");
        Terminal.Outcome first = terminal.laurel("demo", "--out", out.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains(out.toString(), "14 accepted", "14 certificates");
        assertThat(folder.resolve("unused")).doesNotExist();

        List<String> roster = Files.readAllLines(out.resolve("roster-ambassador-2023.csv"));
        assertThat(roster.stream().skip(1).map(line -> line.split(",", -1)[1])).containsExactlyElementsOf(HOLDERS);
        Map<String, String> certificates = hashes(out.resolve("certificates"));
        assertThat(certificates.keySet())
                .filteredOn(name -> name.endsWith(".pdf"))
                .hasSize(14);
        assertThat(certificates.keySet())
                .filteredOn(name -> name.endsWith(".png"))
                .hasSize(14);
        try (Stream<Path> posts = Files.list(out.resolve("posts"))) {
            assertThat(posts)
                    .hasSize(2)
                    .allSatisfy(post -> assertThat(post).content().contains(HOLDERS));
        }

        Terminal.Outcome second = terminal.laurel("demo", "--out", out.toString());
        assertThat(second.exitCode()).isZero();
        assertThat(hashes(out.resolve("certificates"))).isEqualTo(certificates);
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
