package laurel.template;

import java.util.List;
import java.util.Optional;

/**
 * Puts a page on another one, larger or smaller. Lengths are points, from the top left corners, y downwards.
 *
 * @param scale above 0; 1 leaves sizes as they are
 * @param x where the page's left edge comes to lie
 * @param y where its upper edge comes to lie
 */
public record Reduction(double scale, double x, double y) {
    private static final double POINTS_PER_MM = 72 / 25.4;

    public Reduction {
        if (!(scale > 0 && Double.isFinite(scale))) throw new IllegalArgumentException("scale out of range: " + scale);
    }

    /** @return the marks in their new places, as marks of that element */
    public List<Mark> of(List<Mark> marks, ElementId element) {
        return marks.stream().map(mark -> of(mark, element)).toList();
    }

    private Mark of(Mark mark, ElementId element) {
        return mark.<Mark>fold(
                text -> new Mark.Text(
                        element,
                        text.line(),
                        x(text.x()),
                        y(text.baseline()),
                        text.size() * scale,
                        text.colour(),
                        text.opacity()),
                shape -> new Mark.Shape(element, shape.outline().moved(scale, x, y), paint(shape.paint())),
                qr -> new Mark.Qr(element, qr.code(), x(qr.x()), y(qr.y()), qr.module() * scale, qr.colour()),
                image -> new Mark.Image(
                        element,
                        image.picture(),
                        x(image.x()),
                        y(image.y()),
                        image.width() * scale,
                        image.height() * scale,
                        image.opacity()),
                turned -> new Mark.Turned(of(turned.mark(), element), turned.degrees(), x(turned.x()), y(turned.y())));
    }

    private double x(double from) {
        return x + from * scale;
    }

    private double y(double from) {
        return y + from * scale;
    }

    private Paint paint(Paint paint) {
        Optional<Paint.Fill> fill = paint.fill().map(f -> new Paint.Fill(f.stops(), axis(f.axis())));
        Optional<Paint.Stroke> stroke =
                paint.stroke().map(s -> new Paint.Stroke(s.colour(), Math.min(100, s.width() * scale)));
        return new Paint(fill, stroke, paint.opacity());
    }

    private Paint.Axis axis(Paint.Axis axis) {
        double left = x / POINTS_PER_MM;
        double top = y / POINTS_PER_MM;
        return new Paint.Axis(
                left + axis.x1() * scale, top + axis.y1() * scale, left + axis.x2() * scale, top + axis.y2() * scale);
    }
}
