package laurel.template.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.util.Map;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.template.Picture;

/**
 * The pixels of pictures that are vectors, drawn by a second process in the size that a page needs; the last few are kept.
 * Safe for all threads: who asks for one that is just being drawn waits for it.
 */
final class ArtPixels {
    private static final Map<String, BufferedImage> KEPT = new Recent<>(4);

    private ArtPixels() {}

    /** @return whether it may be drawn for all of these pixels */
    static boolean canDraw(ArtFrame frame) {
        return frame.pixels() <= PictureLimits.PIXELS;
    }

    /**
     * @return in that size, or smaller in the same proportions if it would have more pixels than a picture may have
     * @throws RenderFailure if there is too little time or memory, or it is not one that was looked through
     */
    static BufferedImage of(Picture picture, int width, int height) {
        double shrink = Math.min(1, Math.sqrt(PictureLimits.PIXELS / ((double) width * height)));
        int wide = Math.max(1, (int) (width * shrink));
        int high = Math.max(1, (int) (height * shrink));
        return of(picture, ArtFrame.whole(wide, high));
    }

    /**
     * @param frame that can be drawn
     * @throws RenderFailure if there is too little time or memory, or it is not one that was looked through
     */
    static BufferedImage of(Picture picture, ArtFrame frame) {
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(
                    picture.hash() + "/" + frame,
                    any -> filled(drawn(picture, frame, PictureLimits.drawing(frame.pixels())), frame));
        }
    }

    private static BufferedImage filled(BufferedImage art, ArtFrame frame) {
        int last = frame.rows() - 1;
        if (frame.filling() && last > 0) {
            int[] above = art.getRGB(0, last - 1, frame.columns(), 1, null, 0, frame.columns());
            art.setRGB(0, last, frame.columns(), 1, above, 0, frame.columns());
        }
        return art;
    }

    static BufferedImage drawn(Picture picture, ArtFrame frame, PictureLimits limits) {
        int width = frame.columns();
        int height = frame.rows();
        ChildProcess.Outcome outcome = new ChildProcess(limits)
                .run(
                        picture.content(),
                        PictureWork.DRAW,
                        Integer.toString(width),
                        Integer.toString(height),
                        Double.toString(frame.left()),
                        Double.toString(frame.top()),
                        Double.toString(frame.width()),
                        Double.toString(frame.height()));
        switch (outcome.end()) {
            case DONE -> {
                if (outcome.output().length != 4L * width * height) throw broken(picture);
            }
            case NO_TIME ->
                throw new RenderFailure(Message.of(
                        "template.picture.slow", picture.name(), limits.time().toSeconds()));
            case NO_MEMORY ->
                throw new RenderFailure(Message.of("template.picture.heavy", picture.name(), limits.megabytes()));
            case DIED -> throw broken(picture);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ByteBuffer.wrap(outcome.output()).asIntBuffer().get(pixels);
        return image;
    }

    private static RenderFailure broken(Picture picture) {
        return new RenderFailure(Message.of("template.picture.broken", picture.name()));
    }
}
