package laurel.template.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import laurel.template.Mark;
import laurel.template.Meaning;

/**
 * What a piece of a page's content is in the document's structure.
 *
 * @param type its structure type (ISO 32000-1, 14.8.4)
 * @param attributes what else its structure element says
 */
record PdfTag(String type, String attributes) {
    /**
     * @param first of the element's marks; a figure has one
     * @param height of the page in points
     */
    static PdfTag of(Meaning meaning, Mark first, double height) {
        return switch (meaning.role()) {
            case HEADING -> new PdfTag("H1", "");
            case PARAGRAPH -> new PdfTag("P", "");
            case FIGURE -> new PdfTag("Figure", figure(meaning.alternative(), bounds(first), height));
            case SIGNATURE -> throw new IllegalArgumentException("a signature is no content of a page");
            case DECORATION -> throw new IllegalArgumentException("decoration has no place in the structure");
        };
    }

    private static String figure(String alternative, Rectangle2D bounds, double height) {
        Bytes box = new Bytes(64).decimal(bounds.getMinX()).decimal(height - bounds.getMaxY());
        box.decimal(bounds.getMaxX()).decimal(height - bounds.getMinY());
        return "/Alt" + PdfMetadata.string(alternative) + "/A<</O/Layout/Placement/Block/BBox[" + box.ascii() + "]>>";
    }

    /** @return the area of a code or a picture on the page, y downwards; of anything else nothing */
    private static Rectangle2D bounds(Mark mark) {
        return mark.<Rectangle2D>fold(
                text -> new Rectangle2D.Double(),
                shape -> new Rectangle2D.Double(),
                qr -> {
                    double side = qr.code().size() * qr.module();
                    return new Rectangle2D.Double(qr.x(), qr.y(), side, side);
                },
                image -> new Rectangle2D.Double(image.x(), image.y(), image.width(), image.height()),
                turned -> AffineTransform.getRotateInstance(Math.toRadians(turned.degrees()), turned.x(), turned.y())
                        .createTransformedShape(bounds(turned.mark()))
                        .getBounds2D());
    }
}
