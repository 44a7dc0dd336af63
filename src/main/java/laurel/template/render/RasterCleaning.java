package laurel.template.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import laurel.template.Picture;
import laurel.template.render.PictureReport.Art;
import laurel.template.render.PictureReport.Remark;

/**
 * Makes PNG and JPEG files clean: whole, upright, in sRGB, eight bits to a channel, and nothing in the file but pixels. A JPEG
 * that is upright and in sRGB keeps its data as they are, so that nothing is lost by packing it again.
 */
final class RasterCleaning {
    private static final float QUALITY = 0.95f;

    private final PictureKind kind;
    private final byte[] input;
    private final List<Remark> remarks = new ArrayList<>();

    private RasterCleaning(PictureKind kind, byte[] input) {
        this.kind = kind;
        this.input = input;
    }

    static PictureReport clean(PictureKind kind, byte[] input) throws IOException {
        return new RasterCleaning(kind, input).clean();
    }

    private PictureReport clean() throws IOException {
        Optional<RasterHeader> header = RasterHeader.read(kind, input);
        if (header.isEmpty()) return PictureReport.refused(Remark.error("template.picture.truncated"));
        if (kind == PictureKind.JPEG && header.get().channels() == 4)
            return PictureReport.refused(Remark.error("template.picture.cmyk"));
        if (header.get().animated()) remarks.add(Remark.note("template.picture.animated"));
        RasterMetadata metadata = RasterMetadata.read(kind, input);
        if (!metadata.complete()) return PictureReport.refused(Remark.error("template.picture.truncated"));
        BufferedImage image = unpacked();
        if (image.getWidth() != header.get().width()
                || image.getHeight() != header.get().height())
            throw new IIOException("its header and its pixels disagree");
        // A grey JPEG becomes a PNG: AWT would take its numbers for linear ones.
        Picture.Kind out =
                kind == PictureKind.JPEG && header.get().channels() == 3 ? Picture.Kind.JPEG : Picture.Kind.PNG;
        boolean asIs = out == Picture.Kind.JPEG
                && metadata.orientation() == 1
                && metadata.profile().isEmpty();
        byte[] clean = asIs ? metadata.withoutMetadata() : packed(upright(inSrgb(image, metadata), metadata), out);
        boolean turned = metadata.orientation() > 4;
        double width = turned ? image.getHeight() : image.getWidth();
        double height = turned ? image.getWidth() : image.getHeight();
        return new PictureReport(remarks, Optional.of(new Art(out, width, height, clean)));
    }

    /** @throws IOException also if the decoder had to guess pixels */
    private BufferedImage unpacked() throws IOException {
        Optional<BufferedImage> deep = kind == PictureKind.PNG ? DeepPng.unpacked(input) : Optional.empty();
        if (deep.isPresent()) return deep.get();
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(input))) {
            reader.setInput(in, true, kind == PictureKind.PNG);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage image = reader.read(0);
            if (!warnings.isEmpty()) throw new IIOException(warnings.get(0));
            return image;
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage inSrgb(BufferedImage image, RasterMetadata metadata) {
        // Java's JPEG decoder converts by the profile, its PNG decoder passes over it.
        Optional<byte[]> profile = kind == PictureKind.PNG ? metadata.profile() : Optional.empty();
        BufferedImage plain = new Srgb(image, profile).convert();
        if (metadata.profile().isPresent()) remarks.add(Remark.note("template.picture.colours"));
        return plain;
    }

    /** Exif 2.32, 4.6.4 A, tag 274. */
    private BufferedImage upright(BufferedImage image, RasterMetadata metadata) {
        if (metadata.orientation() == 1) return image;
        remarks.add(Remark.note("template.picture.turned"));
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (metadata.orientation()) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean swapped = metadata.orientation() > 4;
        BufferedImage upright = new BufferedImage(swapped ? h : w, swapped ? w : h, image.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    static byte[] packed(BufferedImage image, Picture.Kind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == Picture.Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
