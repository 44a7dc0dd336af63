package laurel.template;

/** What a shape is, in millimetres from the page's top left corner. */
public sealed interface Figure {
    /** A point's least coordinate, in millimetres. */
    double LEAST = -2000;

    /** A point's largest coordinate, in millimetres. */
    double MOST = 4000;

    /** @return its outline in points */
    Outline outline();

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2) implements Figure {
        @Override
        public Outline outline() {
            return Outline.drawing(pen -> {
                pen.moveTo(x1, y1);
                pen.lineTo(x2, y2);
            });
        }
    }

    /**
     * A rectangle.
     *
     * @param box its edges
     * @param radius of its corners, millimetres; 0 for sharp ones
     */
    record Rectangle(Box box, double radius) implements Figure {
        @Override
        public Outline outline() {
            double x = box.x().mm();
            double y = box.y().mm();
            double width = box.width().mm();
            double height = box.height().mm();
            double r = Math.min(radius, Math.min(width, height) / 2);
            return Outline.drawing(pen -> roundedRectangle(pen, x, y, x + width, y + height, r));
        }

        private static void roundedRectangle(Outline.Pen pen, double x1, double y1, double x2, double y2, double r) {
            double c = r * (1 - QUARTER);
            pen.moveTo(x1 + r, y1);
            pen.lineTo(x2 - r, y1);
            if (r > 0) pen.curveTo(x2 - c, y1, x2, y1 + c, x2, y1 + r);
            pen.lineTo(x2, y2 - r);
            if (r > 0) pen.curveTo(x2, y2 - c, x2 - c, y2, x2 - r, y2);
            pen.lineTo(x1 + r, y2);
            if (r > 0) pen.curveTo(x1 + c, y2, x1, y2 - c, x1, y2 - r);
            pen.lineTo(x1, y1 + r);
            if (r > 0) pen.curveTo(x1, y1 + c, x1 + c, y1, x1 + r, y1);
            pen.close();
        }
    }

    /** An ellipse that touches the box's edges. */
    record Ellipse(Box box) implements Figure {
        @Override
        public Outline outline() {
            double rx = box.width().mm() / 2;
            double ry = box.height().mm() / 2;
            double x = box.x().mm() + rx;
            double y = box.y().mm() + ry;
            double kx = rx * QUARTER;
            double ky = ry * QUARTER;
            return Outline.drawing(pen -> {
                pen.moveTo(x + rx, y);
                pen.curveTo(x + rx, y + ky, x + kx, y + ry, x, y + ry);
                pen.curveTo(x - kx, y + ry, x - rx, y + ky, x - rx, y);
                pen.curveTo(x - rx, y - ky, x - kx, y - ry, x, y - ry);
                pen.curveTo(x + kx, y - ry, x + rx, y - ky, x + rx, y);
                pen.close();
            });
        }
    }

    /**
     * A path.
     *
     * @param data SVG path data (SVG 2, section 9.3), its numbers in millimetres
     */
    record Path(String data) implements Figure {
        /** @throws IllegalArgumentException if the data cannot be read or lead farther than {@link #LEAST} or {@link #MOST} */
        public Path {
            SvgPath.trace(data, new Bounded());
        }

        @Override
        public Outline outline() {
            return Outline.drawing(pen -> SvgPath.trace(data, pen));
        }
    }

    /** Draws nothing and refuses to be led too far; what is no number is too far as well. */
    final class Bounded implements Outline.Pen {
        private Bounded() {}

        @Override
        public void moveTo(double x, double y) {
            check(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            check(x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            check(x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {}

        private static void check(double... coordinates) {
            for (double value : coordinates) {
                if (!(value >= LEAST && value <= MOST)) throw new IllegalArgumentException("too far: " + value);
            }
        }
    }

    /** How far a cubic curve's handle reaches for a quarter of a circle of radius 1. */
    double QUARTER = 0.5522847498;
}
