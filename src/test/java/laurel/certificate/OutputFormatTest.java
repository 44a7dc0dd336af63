package laurel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import laurel.kernel.Length;
import laurel.kernel.PageSize;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
        "PNG#2, png#2, -page2.png, 2000",
        "png@2000px#10, png#10, -page10.png, 2000",
        "png@300dpi#2, png@300dpi#2, -300dpi-page2.png, 3508",
        "png@20000px#999, png@20000px#999, -20000px-page999.png, 20000",
    })
    void keysLastAndNamesTellTheSize(String typed, String key, String suffix, int pixels) {
        OutputFormat format = OutputFormat.parse(typed).orElseThrow();
        assertThat(format.key()).isEqualTo(key);
        assertThat(format.suffix()).isEqualTo(suffix);
        assertThat(format.pixels(PageSize.A4_LANDSCAPE)).isEqualTo(pixels);
        assertThat(OutputFormat.parse(format.key())).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gif",
                "png@",
                "png@15px",
                "png@20001px",
                "png@35dpi",
                "png@1201dpi",
                "pdf@300dpi",
                "pdf#2",
                "png#",
                "png#0",
                "png#1",
                "png#1000",
                "png#2#3",
                "png#2@300dpi"
            })
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
    void aPictureThatIsAskedForIsOneOfEveryPage() {
        assertThat(OutputFormat.PDF.ofPages(3)).containsExactly(OutputFormat.PDF);
        assertThat(OutputFormat.PNG.ofPages(1)).containsExactly(OutputFormat.PNG);
        List<OutputFormat> pages = OutputFormat.PNG_PRINT.ofPages(3);
        assertThat(pages).extracting(OutputFormat::key).containsExactly("png@300dpi", "png@300dpi#2", "png@300dpi#3");
        assertThat(pages).isSorted().extracting(OutputFormat::asked).containsOnly(OutputFormat.PNG_PRINT);
        assertThatIllegalArgumentException().isThrownBy(() -> OutputFormat.PNG.ofPages(1000));
    }

    @Property
    void aKeyIsReadAsTheFormatThatHasItAndFitsTheLedger(@ForAll("formats") OutputFormat format) {
        assertThat(OutputFormat.parse(format.key())).contains(format);
        assertThat(OutputFormat.parse(format.key().toUpperCase(Locale.ROOT))).contains(format);
        assertThat(format.key()).hasSizeLessThanOrEqualTo(20).isLowerCase();
    }

    @Property(tries = 2000)
    void noTwoFilesHaveOneNameOnADiskThatIgnoresCase(
            @ForAll("names") String one,
            @ForAll("names") String other,
            @ForAll("formats") OutputFormat format,
            @ForAll("formats") OutputFormat second) {
        CertificateFileName first = CertificateFileName.of(one);
        CertificateFileName next = CertificateFileName.of(other);
        boolean same = first.key().equals(next.key()) && format.equals(second);
        String file = first.key() + format.suffix();
        assertThat(file.equalsIgnoreCase(next.key() + second.suffix())).isEqualTo(same);
        assertThat(first.in(format).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(CertificateFileName.MOST_BYTES + 16);
    }

    @Provide
    Arbitrary<OutputFormat> formats() {
        // Few, so that the same are met.
        Arbitrary<OutputFormat> pictures = Arbitraries.of(OutputFormat.PNG, OutputFormat.PNG_PRINT);
        Arbitrary<OutputFormat> paged = Combinators.combine(pictures, Arbitraries.of(1, 2))
                .as((picture, page) -> picture.ofPages(page).get(page - 1));
        List<OutputFormat> others = OutputFormat.width(20000).ofPages(999);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(others)), Tuple.of(6, paged));
    }

    /** Names that end as pictures do, in letters of either case, of full width and without a dot. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> ends = Arbitraries.of("", "-page2", "-PAGE2", "-ｐａｇｅ２", "-300dpi", "-300DPI", "-300dpı");
        Arbitrary<String> begins = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("a", "A")), Tuple.of(1, Arbitraries.of("张".repeat(40), "-page2", "_")));
        return Combinators.combine(begins, ends, ends).as((begin, end, last) -> begin + end + last);
    }

    @Test
    void noOtherCertificatesNameIsTakenForASizeOrAPage() {
        assertThat(CertificateFileName.of("ambassador-2023-300dpi").stem()).isEqualTo("ambassador-2023-300dpi_");
        assertThat(CertificateFileName.of("ambassador-2023-300dpi").in(OutputFormat.PNG))
                .isNotEqualTo(CertificateFileName.of("ambassador-2023").in(OutputFormat.PNG_PRINT));
        assertThat(CertificateFileName.of("ambassador-2023-Page2").stem()).isEqualTo("ambassador-2023-Page2_");
        assertThat(CertificateFileName.of("ambassador-2023-jimmy-page").stem()).isEqualTo("ambassador-2023-jimmy-page");
    }
}
