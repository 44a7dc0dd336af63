package laurel.template.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import javax.imageio.ImageIO;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.template.Picture;

/** The pixels of pictures, unpacked once for as long as the picture is in use. Safe for all threads. */
final class Pixels {
    private static final Map<Picture, BufferedImage> UNPACKED = new WeakHashMap<>();

    private Pixels() {}

    /** @throws RenderFailure if the picture cannot be unpacked: it is not one that was looked through */
    static synchronized BufferedImage of(Picture picture) {
        return UNPACKED.computeIfAbsent(picture, Pixels::unpacked);
    }

    private static BufferedImage unpacked(Picture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
            if (image != null) return image;
        } catch (IOException e) {
            throw new RenderFailure(Message.of("template.picture.broken", picture.name()), e);
        }
        throw new RenderFailure(Message.of("template.picture.broken", picture.name()));
    }
}
