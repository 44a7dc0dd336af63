package laurel.template;

import java.util.Optional;

/**
 * How an element stands on its page, beside its box.
 *
 * @param rotation degrees clockwise about the middle of its box, -360 to 360
 * @param opacity of a text or a picture, 0 (invisible) to 1 (solid); a shape's is in its paint
 * @param when the condition under which it is there; none for always
 */
public record Placement(double rotation, double opacity, Optional<Condition> when) {
    /** Upright, solid, always there. */
    public static final Placement PLAIN = new Placement(0, 1, Optional.empty());

    public Placement {
        if (!(Math.abs(rotation) <= 360)) throw new IllegalArgumentException("rotation out of range: " + rotation);
        if (!(opacity >= 0 && opacity <= 1)) throw new IllegalArgumentException("opacity out of range: " + opacity);
    }

    public boolean isTurned() {
        return rotation % 360 != 0;
    }
}
