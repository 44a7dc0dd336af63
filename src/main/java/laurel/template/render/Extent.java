package laurel.template.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import laurel.template.Mark;
import laurel.template.ShapedLine;

/**
 * Whole pixels, from and up to there, outside of which a mark draws nothing. Immutable.
 *
 * @param left the first column
 * @param top the first row
 * @param right the column after the last
 * @param bottom the row after the last
 */
record Extent(int left, int top, int right, int bottom) {
    /** Smoothing of edges and of pictures reaches that far beyond what is drawn. */
    private static final int MARGIN = 2;

    /** @return a mark's extent on a page of so many pixels; empty if it lies outside */
    static Extent of(Mark mark, double scale, int width, int height) {
        Rectangle2D area = area(mark);
        if (area.getWidth() < 0 || area.getHeight() < 0) return new Extent(0, 0, 0, 0);
        return new Extent(
                (int) Math.max(0, Math.floor(area.getMinX() * scale) - MARGIN),
                (int) Math.max(0, Math.floor(area.getMinY() * scale) - MARGIN),
                (int) Math.min(width, Math.ceil(area.getMaxX() * scale) + MARGIN),
                (int) Math.min(height, Math.ceil(area.getMaxY() * scale) + MARGIN));
    }

    boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    /** @return the part within some rows, the last of them excluded */
    Extent within(int first, int last) {
        return new Extent(left, Math.max(top, first), right, Math.min(bottom, last));
    }

    /** @return in points; of negative size if there is nothing */
    private static Rectangle2D area(Mark mark) {
        return mark.<Rectangle2D>fold(
                Extent::text,
                Extent::shape,
                qr -> new Rectangle2D.Double(
                        qr.x(),
                        qr.y(),
                        qr.code().size() * qr.module(),
                        qr.code().size() * qr.module()),
                image -> new Rectangle2D.Double(image.x(), image.y(), image.width(), image.height()),
                Extent::turned);
    }

    private static Rectangle2D text(Mark.Text mark) {
        ShapedLine.Ink ink = mark.line().ink();
        if (ink.equals(ShapedLine.Ink.NONE)) return new Rectangle2D.Double(0, 0, -1, -1);
        return edges(
                mark.x() + ink.left() * mark.size(),
                mark.baseline() + ink.top() * mark.size(),
                mark.x() + ink.right() * mark.size(),
                mark.baseline() + ink.bottom() * mark.size(),
                0);
    }

    private static Rectangle2D shape(Mark.Shape mark) {
        double beyond = mark.paint()
                .stroke()
                .map(stroke -> stroke.width() / 2 * 72 / 25.4)
                .orElse(0.0);
        double[] edges = mark.outline().bounds();
        return edges(edges[0], edges[1], edges[2], edges[3], beyond);
    }

    private static Rectangle2D turned(Mark.Turned turned) {
        Rectangle2D area = area(turned.mark());
        if (area.getWidth() < 0) return area;
        return AffineTransform.getRotateInstance(Math.toRadians(turned.degrees()), turned.x(), turned.y())
                .createTransformedShape(area)
                .getBounds2D();
    }

    private static Rectangle2D edges(double left, double top, double right, double bottom, double beyond) {
        return new Rectangle2D.Double(
                left - beyond, top - beyond, right - left + 2 * beyond, bottom - top + 2 * beyond);
    }
}
