package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileNameTest {
    @Test
    void linkIsEncodedFromTheFormOnTheDisk() {
        CertificateFileName name = CertificateFileName.of("ambassador-2023-Onur-Canog\u0306lu");
        assertThat(name.in(OutputFormat.PNG)).isEqualTo("ambassador-2023-Onur-Canog\u0306lu.png");
        assertThat(name.link(OutputFormat.PNG)).isEqualTo("ambassador-2023-Onur-Canog%CC%86lu.png");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, -..-etc-passwd",
        "C:\\temp\\x, C-temp-x",
        "\\\\server\\share, -server-share",
        "a\u0000b, ab",
        "a\u202Eb, ab",
        "'trailing. . ', trailing",
        "con, _con",
        "COM¹, _COM¹",
        "nul.txt, _nul.txt",
        "contributor-life-, contributor-life-",
        "'', _",
        "..., _"
    })
    void makesNamesPortable(String wanted, String expected) {
        assertThat(CertificateFileName.of(wanted).stem()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "nul", "x.", "a\u200Fb", ""})
    void cannotBeMadeOfAnythingElse(String stem) {
        assertThatThrownBy(() -> new CertificateFileName(stem)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCutBetweenCodePointsAndKeepsItsExtension() {
        String file = CertificateFileName.of("𠮷".repeat(80)).in(OutputFormat.PDF);
        assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSize(100);
        assertThat(file).endsWith("𠮷.pdf").doesNotContain("\uFFFD");
    }

    @Test
    void suffixSurvivesACutName() {
        CertificateFileName name = CertificateFileName.of("张".repeat(80)).withSuffix("-17");
        assertThat(name.stem()).endsWith("张-17");
        assertThat(name.in(OutputFormat.PDF).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void foldsCaseAndComposition() {
        assertThat(CertificateFileName.of("Fatpa").key())
                .isEqualTo(CertificateFileName.of("fatpa").key());
        assertThat(CertificateFileName.of("Canoğlu").key())
                .isEqualTo(CertificateFileName.of("CANOG\u0306LU").key());
        assertThat(CertificateFileName.of("Akın").key())
                .isEqualTo(CertificateFileName.of("AKIN").key());
    }

    @Test
    void staysInItsFolder() {
        Path folder = Path.of("/out/certificates");
        assertThat(CertificateFileName.of("../x")
                        .resolveIn(folder, OutputFormat.PDF)
                        .getParent())
                .isEqualTo(folder.toAbsolutePath());
    }
}
