package laurel.template;

import java.util.Arrays;
import java.util.function.Consumer;
import laurel.kernel.Length;

/** Lines and cubic curves in points, from the page's top left corner, y downwards. Immutable. */
public final class Outline {
    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    private static final byte CLOSE = 3;

    /** Receives an outline, step by step. */
    public interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private final byte[] steps;
    private final double[] points;

    private Outline(byte[] steps, double[] points) {
        this.steps = steps;
        this.points = points;
    }

    /** @return what the drawing, given in millimetres, draws */
    static Outline drawing(Consumer<Pen> drawing) {
        Recorder recorder = new Recorder();
        drawing.accept(recorder);
        return new Outline(
                Arrays.copyOf(recorder.steps, recorder.stepCount), Arrays.copyOf(recorder.points, recorder.pointCount));
    }

    /** @return the same lines, each point multiplied by the scale and then moved */
    Outline moved(double scale, double x, double y) {
        double[] moved = new double[points.length];
        for (int p = 0; p < points.length; p += 2) {
            moved[p] = points[p] * scale + x;
            moved[p + 1] = points[p + 1] * scale + y;
        }
        return new Outline(steps, moved);
    }

    /** Draws the outline again with another pen. */
    public void trace(Pen pen) {
        int p = 0;
        for (byte step : steps) {
            switch (step) {
                case MOVE -> pen.moveTo(points[p++], points[p++]);
                case LINE -> pen.lineTo(points[p++], points[p++]);
                case CURVE -> pen.curveTo(points[p++], points[p++], points[p++], points[p++], points[p++], points[p++]);
                default -> pen.close();
            }
        }
    }

    /**
     * @return left, top, right and lower edge of the smallest rectangle that holds every point, those of curves' handles
     *     too; all zero if there is none
     */
    public double[] bounds() {
        if (points.length == 0) return new double[4];
        double[] edges = {points[0], points[1], points[0], points[1]};
        for (int p = 0; p < points.length; p += 2) {
            edges[0] = Math.min(edges[0], points[p]);
            edges[1] = Math.min(edges[1], points[p + 1]);
            edges[2] = Math.max(edges[2], points[p]);
            edges[3] = Math.max(edges[3], points[p + 1]);
        }
        return edges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline that && Arrays.equals(steps, that.steps) && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(points);
    }

    private static final class Recorder implements Pen {
        private static final double SCALE = Length.mm(1).points();

        private byte[] steps = new byte[16];
        private double[] points = new double[64];
        private int stepCount;
        private int pointCount;

        @Override
        public void moveTo(double x, double y) {
            add(MOVE, x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            add(LINE, x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            add(CURVE, x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            add(CLOSE);
        }

        private void add(byte step, double... millimetres) {
            if (stepCount == steps.length) steps = Arrays.copyOf(steps, 2 * stepCount);
            if (pointCount + millimetres.length > points.length) points = Arrays.copyOf(points, 2 * points.length);
            steps[stepCount++] = step;
            for (double value : millimetres) points[pointCount++] = value * SCALE;
        }
    }
}
