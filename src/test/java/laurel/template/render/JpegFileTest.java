package laurel.template.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegFileTest {
    private static byte[] jpeg(int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, type), "jpg", out);
        return out.toByteArray();
    }

    /** A segment behind the first marker. */
    private static byte[] with(byte[] file, int marker, String text) {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        Bytes all = new Bytes(file.length).add(file, 0, 2);
        all.int16(0xff00 | marker).int16(content.length + 2).add(content);
        return all.add(file, 2, file.length - 2).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void carriesThePictureWithoutWhatACameraAdds(int type) throws IOException {
        byte[] plain = jpeg(type);
        JpegFile found = JpegFile.of(with(with(plain, 0xe1, "Exif place and time"), 0xfe, "a remark"))
                .orElseThrow();

        assertThat(found.width()).isEqualTo(30);
        assertThat(found.height()).isEqualTo(20);
        assertThat(found.components()).isEqualTo(type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 3);
        byte[] carried = found.bytes().toArray();
        assertThat(new String(carried, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "a remark");
        assertThat(ImageIO.read(new ByteArrayInputStream(carried)).getRGB(3, 3))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(3, 3));
    }

    @Test
    void leavesPicturesWithAColourSpaceOfTheirOwnToBeUnpacked() throws IOException {
        assertThat(JpegFile.of(with(jpeg(BufferedImage.TYPE_INT_RGB), 0xe2, "ICC_PROFILE\0and so on")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        byte[] file = jpeg(BufferedImage.TYPE_INT_RGB);
        for (int length = 0; length < 160; length++) {
            assertThat(JpegFile.of(Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }
}
