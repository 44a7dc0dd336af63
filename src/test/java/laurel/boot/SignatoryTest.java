package laurel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs stands in a file of the user's own and so on every certificate of the cohort. */
class SignatoryTest {
    @TempDir
    private Path folder;

    private String issued(String language) throws IOException {
        Terminal terminal = new Terminal(folder.resolve("data"));
        Path out = folder.resolve(language);
        assertThat(terminal.laurel(
                                "certificates",
                                "issue",
                                "-c",
                                "ambassador-2023",
                                "--lang",
                                language,
                                "--formats",
                                "pdf",
                                "--out",
                                out.toString(),
                                "--yes")
                        .exitCode())
                .isZero();
        try (Stream<Path> files = Files.list(out)) {
            List<Path> pdf =
                    files.filter(file -> file.toString().endsWith(".pdf")).toList();
            try (PDDocument document = Loader.loadPDF(pdf.get(0).toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
    }

    @Test
    void standsOnTheCertificateInBothLanguages() throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("data").resolve("programmes"));
        String preset = Files.readString(Path.of("assets", "programmes", "ambassador.yaml"));
        String quorum = "    quorum: 3\n";
        assertThat(preset).contains(quorum);
        Files.writeString(programmes.resolve("ambassador.yaml"), preset.replace(quorum, quorum + """
                            signatory:
                              name: {en: Jane Okafor, zh: 李明}
                              title: {en: "Community Manager, KubeSphere", zh: KubeSphere 社区经理}
                        """));
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
        assertThat(new Terminal(folder.resolve("data"))
                        .laurel("roster", "import", post.toString(), "--yes")
                        .exitCode())
                .isZero();

        assertThat(issued("en")).contains("Jane Okafor", "Community Manager, KubeSphere");
        assertThat(issued("zh")).contains("李明");
    }
}
