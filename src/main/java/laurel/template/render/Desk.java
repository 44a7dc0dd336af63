package laurel.template.render;

/**
 * What one thread needs to draw and pack rows and to put a file together; kept from file to file, so that its room is used
 * again.
 */
final class Desk {
    /** A file that was larger makes no room for the next one, in bytes. */
    private static final int LARGE = 8 << 20;

    private final Stripe stripe;
    private final PixelRows packer = new PixelRows();
    private final BitStream packed = new BitStream(1 << 16);
    private Bytes file = new Bytes(0);

    Desk(BundledFonts faces) {
        stripe = new Stripe(faces);
    }

    Stripe stripe() {
        return stripe;
    }

    PixelRows packer() {
        return packer;
    }

    /** @return an empty stream; the one before is gone */
    BitStream packed() {
        packed.clear();
        return packed;
    }

    /** @return room for a file, empty; the one before is gone */
    Bytes file() {
        if (file.array().length > LARGE) file = new Bytes(0);
        file.clear();
        return file;
    }
}
