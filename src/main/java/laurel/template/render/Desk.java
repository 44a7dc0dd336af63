package laurel.template.render;

/** What one thread needs to draw and pack rows; kept from file to file, so that its room is used again. */
final class Desk {
    private final Stripe stripe;
    private final PixelRows packer = new PixelRows();
    private final BitStream packed = new BitStream(1 << 16);

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
}
