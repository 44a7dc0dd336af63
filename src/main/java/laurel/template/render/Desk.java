package laurel.template.render;

/**
 * What one thread needs to draw and pack rows and to put a file together; kept from file to file, so that its room is used
 * again.
 */
final class Desk {
    /** The room of a file that was larger is not kept, in bytes. */
    private static final int LARGE = 8 << 20;

    private final Stripe stripe;
    private final PixelRows packer = new PixelRows();
    private final BitStream packed = new BitStream(1 << 16);
    private Bytes file = new Bytes(1 << 20);

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
        if (file.array().length > LARGE) file = new Bytes(1 << 20);
        file.clear();
        return file;
    }
}
