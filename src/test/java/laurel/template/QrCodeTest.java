package laurel.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int PIXELS_PER_MODULE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                "                                                                                     .",
                "KubeSphere Ambassador 2023\nİremnur Önder\n2023-09-20 – 2024-09-21\nAMB-2023-ABCD-0007-X",
                "2023 年 KubeSphere Ambassador\n张海立\nAMB-2023-ABCD-0007-X"
            })
    void readersReadEveryCode(String text) throws ReaderException {
        assertThat(read(text)).isEqualTo(text);
    }

    @Property(tries = 200)
    void readersReadEveryCertificatesCode(
            @ForAll @StringLength(min = 1, max = 80) String name, @ForAll @IntRange(min = 1, max = 9999) int number)
            throws ReaderException {
        String sound = name.replaceAll("\\p{Cs}", "x");
        String text = "KubeSphere Ambassador 2023\n" + sound + "\nAMB-2023-ABCD-" + number;
        assertThat(read(text)).isEqualTo(text);
    }

    /** What a reader makes of the code in black on white; where in a picture a code lies is not asked here. */
    private static String read(String text) throws ReaderException {
        QrCode code = QrCode.of(text).orElseThrow();
        int side = (code.size() + 2 * QrCode.QUIET_ZONE) * PIXELS_PER_MODULE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < code.size() * PIXELS_PER_MODULE; y++) {
            for (int x = 0; x < code.size() * PIXELS_PER_MODULE; x++) {
                int edge = QrCode.QUIET_ZONE * PIXELS_PER_MODULE;
                if (code.isDark(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE)) {
                    pixels[(y + edge) * side + x + edge] = 0;
                }
            }
        }
        RGBLuminanceSource light = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
