package laurel.template;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of a QR code (ISO/IEC 18004) with error correction M, quiet zone left out. Immutable.
 *
 * <p>The mask is always the same: a code tells its readers which one it has, and trying out all eight for the most even
 * picture takes fifteen times as long as everything else.
 */
public final class QrCode {
    /** Light modules that must surround a code, by the standard. */
    public static final int QUIET_ZONE = 4;

    /** The one that the trial gives to nearly all certificates; its codes are read as often as tried ones. */
    private static final int MASK = 2;

    private final String text;
    private final int size;
    private final BitSet dark;

    private QrCode(String text, int size, BitSet dark) {
        this.text = text;
        this.size = size;
        this.dark = dark;
    }

    /** @return the code, or nothing if the text is empty or longer than a QR code holds */
    public static Optional<QrCode> of(String text) {
        if (text.isEmpty()) return Optional.empty();
        Map<EncodeHintType, ?> hints = StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of(EncodeHintType.QR_MASK_PATTERN, MASK)
                : Map.of(
                        EncodeHintType.QR_MASK_PATTERN,
                        MASK,
                        EncodeHintType.CHARACTER_SET,
                        StandardCharsets.UTF_8.name());
        try {
            ByteMatrix matrix =
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
            BitSet dark = new BitSet();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) dark.set(y * matrix.getWidth() + x);
                }
            }
            return Optional.of(new QrCode(text, matrix.getWidth(), dark));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** @return what the code says */
    public String text() {
        return text;
    }

    /** @return modules on a side */
    public int size() {
        return size;
    }

    /** @return whether the module in that column and row, from 0, is dark */
    public boolean isDark(int column, int row) {
        return dark.get(row * size + column);
    }
}
