package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import laurel.kernel.Length;
import laurel.kernel.PageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {
    @ParameterizedTest
    @CsvSource({
        "pdf, pdf, .pdf, 0",
        "PNG, png, .png, 2000",
        "png@2000px, png, .png, 2000",
        "png@300dpi, png@300dpi, -300dpi.png, 3508",
        "png@1200px, png@1200px, -1200px.png, 1200",
    })
    void keysLastAndNamesTellTheSize(String typed, String key, String suffix, int pixels) {
        OutputFormat format = OutputFormat.parse(typed).orElseThrow();
        assertThat(format.key()).isEqualTo(key);
        assertThat(format.suffix()).isEqualTo(suffix);
        assertThat(format.pixels(PageSize.A4_LANDSCAPE)).isEqualTo(pixels);
        assertThat(OutputFormat.parse(format.key())).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gif", "png@", "png@15px", "png@20001px", "png@35dpi", "png@1201dpi", "pdf@300dpi"})
    void otherKeysAreNone(String typed) {
        assertThat(OutputFormat.parse(typed)).isEmpty();
    }

    @Test
    void aPictureMustFitTheRenderer() {
        assertThat(OutputFormat.PNG_PRINT.suits(PageSize.A4_LANDSCAPE)).isTrue();
        assertThat(OutputFormat.dpi(1200).suits(PageSize.A4_LANDSCAPE)).isTrue();
        PageSize poster = new PageSize(Length.mm(1189), Length.mm(841));
        assertThat(OutputFormat.dpi(1200).suits(poster)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> OutputFormat.dpi(20));
    }

    @Test
    void noOtherCertificatesNameIsTakenForASize() {
        assertThat(CertificateFileName.of("ambassador-2023-300dpi").stem()).isEqualTo("ambassador-2023-300dpi_");
        assertThat(CertificateFileName.of("ambassador-2023-300dpi").in(OutputFormat.PNG))
                .isNotEqualTo(CertificateFileName.of("ambassador-2023").in(OutputFormat.PNG_PRINT));
    }
}
