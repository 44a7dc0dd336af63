package laurel.template;

import laurel.kernel.Length;

/** A rectangle on the page, measured from the page's top left corner. */
public record Box(Length x, Length y, Length width, Length height) {
    public static Box mm(double x, double y, double width, double height) {
        return new Box(Length.mm(x), Length.mm(y), Length.mm(width), Length.mm(height));
    }

    /** @return the right edge in points */
    public double right() {
        return x.points() + width.points();
    }

    /** @return the lower edge in points */
    public double bottom() {
        return y.points() + height.points();
    }
}
