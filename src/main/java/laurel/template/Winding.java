package laurel.template;

/**
 * Finds out whether a point is inside of an outline (non-zero winding); a curve counts as some straight lines. Receives the
 * outline once.
 */
final class Winding implements Outline.Pen {
    private static final int LINES_OF_A_CURVE = 16;

    private final double x;
    private final double y;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private int turns;

    private Winding(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** @return whether the outline, closed where it is open, holds the point, in points */
    static boolean holds(Outline outline, double x, double y) {
        Winding winding = new Winding(x, y);
        outline.trace(winding);
        winding.close();
        return winding.turns != 0;
    }

    @Override
    public void moveTo(double toX, double toY) {
        close();
        startX = toX;
        startY = toY;
        lastX = toX;
        lastY = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        double side = (toX - lastX) * (y - lastY) - (x - lastX) * (toY - lastY);
        if (lastY <= y && toY > y && side > 0) turns++;
        if (lastY > y && toY <= y && side < 0) turns--;
        lastX = toX;
        lastY = toY;
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        double fromX = lastX;
        double fromY = lastY;
        for (int i = 1; i < LINES_OF_A_CURVE; i++) {
            double t = (double) i / LINES_OF_A_CURVE;
            lineTo(cubic(fromX, x1, x2, toX, t), cubic(fromY, y1, y2, toY, t));
        }
        lineTo(toX, toY);
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }
}
