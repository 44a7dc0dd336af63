package laurel.template.render;

import java.awt.image.BufferedImage;
import java.util.Optional;
import laurel.template.Picture;

/** Writes pictures as objects of one unit by one (ISO 32000-1, 8.9.5 and 8.10). */
final class PdfPictures {
    private final PdfFile file;

    PdfPictures(PdfFile file) {
        this.file = file;
    }

    /** @return the number of the picture's object */
    int write(Picture picture) {
        return switch (picture.kind()) {
            case PNG -> pixels(Pixels.of(picture));
            case JPEG -> {
                Optional<JpegFile> jpeg = JpegFile.of(picture.content());
                yield jpeg.isPresent() ? jpeg(jpeg.get()) : pixels(Pixels.of(picture));
            }
            case PDF -> PdfArt.of(picture.content(), file);
        };
    }

    private int jpeg(JpegFile jpeg) {
        String colours = jpeg.components() == 1 ? "/DeviceGray" : "/DeviceRGB";
        String entries = common(jpeg.width(), jpeg.height()) + "/ColorSpace" + colours + "/Filter/DCTDecode";
        return file.plainStream(entries, jpeg.bytes().toArray());
    }

    /** Colours, and beside them how solid each pixel is, where some are not. */
    private int pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] colours = new byte[3 * pixels.length];
        byte[] solidity = new byte[pixels.length];
        boolean seeThrough = false;
        for (int i = 0; i < pixels.length; i++) {
            colours[3 * i] = (byte) (pixels[i] >> 16);
            colours[3 * i + 1] = (byte) (pixels[i] >> 8);
            colours[3 * i + 2] = (byte) pixels[i];
            solidity[i] = (byte) (pixels[i] >>> 24);
            seeThrough |= solidity[i] != -1;
        }
        String common = common(width, height);
        String mask = seeThrough ? "/SMask " + file.stream(common + "/ColorSpace/DeviceGray", solidity) + " 0 R" : "";
        return file.stream(common + "/ColorSpace/DeviceRGB" + mask, colours);
    }

    private static String common(int width, int height) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent 8";
    }
}
