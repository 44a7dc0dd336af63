package laurel.kernel;

/**
 * Length on paper.
 *
 * @param mm millimetres; zero or more, at most 2000 (larger than A0)
 */
public record Length(double mm) {
    private static final double POINTS_PER_MM = 72 / 25.4;

    public Length {
        if (!(mm >= 0 && mm <= 2000)) throw new IllegalArgumentException("length out of range: " + mm + " mm");
    }

    public static Length mm(double mm) {
        return new Length(mm);
    }

    /** @return this length in PDF points (1/72 inch) */
    public double points() {
        return mm * POINTS_PER_MM;
    }
}
