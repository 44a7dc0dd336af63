package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.OtherPrograms;
import laurel.certificate.sign.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed certificates from the command line, over a real database. */
class SignCommandTest {
    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void openAPlace() throws IOException {
        terminal = new Terminal(folder.resolve("data"));
        Path post = Files.writeString(folder.resolve("post.md"), """
                ---
                title: 'Ambassadors'
                createTime: '2023-10-10'
                ---
                ## 2023 KubeSphere Ambassador

                We welcome 1 new KubeSphere Ambassadors (2023.9.20-2024.9.21).

                | Name | certificate |
                | ---- | ----------- |
                | Onur Canoğlu | [Download](https://example.org/images/ambassador-2023-Onur-Canoglu.png) |
                """);
        assertThat(terminal.laurel("roster", "import", post.toString(), "--yes").exitCode())
                .isZero();
        new TestKeys().rsa("community").in(folder.resolve("key.p12"));
        Files.writeString(folder.resolve("password"), TestKeys.PASSWORD + "\n");
    }

    private Terminal.Outcome issue(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "certificates",
                "issue",
                "-c",
                "ambassador-2023",
                "--out",
                folder.resolve("out").toString(),
                "--formats",
                "pdf",
                "--yes"));
        words.addAll(List.of(more));
        return terminal.laurel(words.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String onlyPdf() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".pdf")).toList();
            assertThat(found).hasSize(1);
            return found.get(0).toString();
        }
    }

    @Test
    void signsWhatItIssues() throws IOException, InterruptedException {
        Terminal.Outcome issued =
                issue("--sign", file("key.p12"), "--sign-visible", "--sign-password-file", file("password"));

        assertThat(issued.exitCode()).as(issued.err()).isZero();
        OtherPrograms.need("pdfsig");
        assertThat(OtherPrograms.run("pdfsig", "-nocert", onlyPdf()))
                .contains("Signature is Valid", TestKeys.NAME, "Total document signed");
    }

    @Test
    void aWrongPasswordSpendsNoSerial() throws IOException {
        Files.writeString(folder.resolve("password"), "guess");
        Terminal.Outcome refused = issue("--sign", file("key.p12"), "--sign-password-file", file("password"));

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains(file("key.p12")).contains("password does not open");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(terminal.laurel("certificates", "list").out()).doesNotContain("Onur");
    }

    @Test
    void optionsOfASignatureAskForAKeyAllAtOnce() {
        Terminal.Outcome refused = issue("--sign-visible", "--sign-key", "community");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("--sign-visible needs --sign").contains("--sign-key needs --sign");
    }

    @Test
    void aKeyThatIsNotThereIsAFileThatCannotBeRead() {
        assertThat(issue("--sign", file("nowhere.p12"), "--sign-password-file", file("password"))
                        .exitCode())
                .isEqualTo(74);
    }
}
