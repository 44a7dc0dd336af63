package laurel.template.render;

import java.util.List;
import laurel.template.render.PictureReport.Remark;

/**
 * How large an SVG file wants to be, in CSS pixels: as it says, or, where it says nothing or only shares of what is around it,
 * as its view box is (SVG 2, 8.12).
 */
record SvgSize(double width, double height) {
    /** @return a size that may be drawn, unless there is an error among the remarks now */
    static SvgSize of(SvgElement root, List<Remark> remarks) {
        double width = own(root, "width");
        double height = own(root, "height");
        String[] box = root.get("viewBox").strip().split("[\\s,]+", -1);
        if (box.length == 4) {
            double wide = SvgLength.of(box[2]);
            double high = SvgLength.of(box[3]);
            if (width == 0 && height > 0 && high > 0) width = height * wide / high;
            else if (height == 0 && width > 0 && wide > 0) height = width * high / wide;
            if (width == 0) width = wide;
            if (height == 0) height = high;
        }
        double points = 72 / 96.0;
        if (width <= 0 || height <= 0) {
            remarks.add(Remark.error("template.svg.size", root.line()));
        } else if (Math.min(width, height) * points < 1 || Math.max(width, height) * points > PictureLimits.SIDE) {
            remarks.add(Remark.error(
                    "template.picture.size",
                    Math.round(width * points),
                    Math.round(height * points),
                    Math.round(PictureLimits.SIDE)));
        }
        return new SvgSize(width, height);
    }

    private static double own(SvgElement root, String side) {
        return SvgLength.of(root.get(side));
    }

    void set(SvgElement root) {
        root.set("width", Double.toString(width));
        root.set("height", Double.toString(height));
        root.remove("x");
        root.remove("y");
    }
}
