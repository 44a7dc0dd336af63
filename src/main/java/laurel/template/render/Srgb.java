package laurel.template.render;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Brings a picture into sRGB, eight bits to a channel, with see-through pixels only where there are any. Rows are converted a
 * few at a time, so that a large picture needs little more than its own room. Not for several threads.
 */
final class Srgb {
    private static final int ROWS = 128;
    /** Of a channel from 0 to 1. */
    private static final float SEEN = 0.012f;

    private final BufferedImage image;
    private final Optional<ColorSpace> colours;
    private final boolean grey;

    /**
     * @param profile the colours that the file says it is in; empty for sRGB
     * @throws IllegalArgumentException if the profile is broken
     */
    Srgb(BufferedImage image, Optional<byte[]> profile) {
        ColorSpace own = image.getColorModel().getColorSpace();
        this.image = image;
        this.grey = own.getType() == ColorSpace.TYPE_GRAY && image.getColorModel() instanceof ComponentColorModel;
        boolean tagged = !grey && !own.isCS_sRGB();
        this.colours =
                tagged ? Optional.of(own) : profile.filter(bytes -> !grey).flatMap(Srgb::space);
    }

    BufferedImage convert() {
        int width = image.getWidth();
        int type = isSeeThrough() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = new BufferedImage(width, image.getHeight(), type);
        int[] row = new int[width];
        for (int top = 0; top < image.getHeight(); top += ROWS) {
            int rows = Math.min(ROWS, image.getHeight() - top);
            BufferedImage stripe = image.getSubimage(0, top, width, rows);
            Optional<BufferedImage> converted = colours.map(space -> converted(stripe, space));
            for (int y = 0; y < rows; y++) {
                numbers(y + top, row);
                if (converted.isPresent()) recolour(row, converted.get(), y);
                plain.setRGB(0, top + y, width, 1, row, 0, width);
            }
        }
        return plain;
    }

    /** Grey numbers are taken as they are: AWT believes them to be linear, and the files mean sRGB's curve. */
    private void numbers(int y, int[] row) {
        if (!grey) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        Raster raster = image.getRaster();
        int depth = image.getColorModel().getComponentSize(0) - 8;
        boolean alpha = image.getColorModel().hasAlpha();
        for (int x = 0; x < row.length; x++) {
            int value = raster.getSample(x, y, 0) >> depth;
            int solidity = alpha ? raster.getSample(x, y, 1) >> depth : 0xff;
            row[x] = solidity << 24 | value << 16 | value << 8 | value;
        }
    }

    private static void recolour(int[] row, BufferedImage converted, int y) {
        for (int x = 0; x < row.length; x++) {
            row[x] = (row[x] & 0xff000000) | (converted.getRGB(x, y) & 0xffffff);
        }
    }

    /** @return whether the profile changes no colour by more than is seen, or is of no colours at all */
    static boolean isItself(byte[] profile) {
        float[][] tries = {{0.5f, 0.5f, 0.5f}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.2f, 0.6f, 0.9f}};
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            if (space.getType() != ColorSpace.TYPE_RGB) return true;
            for (float[] colour : tries) {
                float[] same = space.toRGB(colour);
                for (int i = 0; i < 3; i++) if (Math.abs(same[i] - colour[i]) > SEEN) return false;
            }
            return true;
        } catch (CMMException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<ColorSpace> space(byte[] profile) {
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            if (space.getType() != ColorSpace.TYPE_RGB) return Optional.empty();
            space.toRGB(new float[] {0.5f, 0.5f, 0.5f});
            return Optional.of(space);
        } catch (CMMException e) {
            throw new IllegalArgumentException("colour profile: " + e.getMessage(), e);
        }
    }

    /** The stripe's numbers, taken as colours of that space, in sRGB. */
    private static BufferedImage converted(BufferedImage stripe, ColorSpace space) {
        BufferedImage plain = new BufferedImage(stripe.getWidth(), stripe.getHeight(), BufferedImage.TYPE_INT_RGB);
        boolean already = !stripe.getColorModel().getColorSpace().isCS_sRGB();
        new ColorConvertOp(null).filter(already ? stripe : tagged(stripe, space), plain);
        return plain;
    }

    private static BufferedImage tagged(BufferedImage stripe, ColorSpace space) {
        int width = stripe.getWidth();
        ColorModel model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, stripe.getHeight(), 3, null);
        int[] row = new int[width];
        byte[] numbers = new byte[3 * width];
        for (int y = 0; y < stripe.getHeight(); y++) {
            stripe.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                numbers[3 * x] = (byte) (row[x] >> 16);
                numbers[3 * x + 1] = (byte) (row[x] >> 8);
                numbers[3 * x + 2] = (byte) row[x];
            }
            raster.setDataElements(0, y, width, 1, numbers);
        }
        return new BufferedImage(model, raster, false, null);
    }

    private boolean isSeeThrough() {
        if (!image.getColorModel().hasAlpha()) return false;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            numbers(y, row);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) return true;
            }
        }
        return false;
    }
}
