package laurel.template.render;

import laurel.template.Mark;
import laurel.template.Outline;
import laurel.template.Paint;

/** Writes shapes and codes as paths (ISO 32000-1, 8.5). */
final class PdfShapes {
    private final PdfContent content;
    private final Bytes out;

    PdfShapes(PdfContent content) {
        this.content = content;
        this.out = content.bytes();
    }

    PdfContent draw(Mark.Shape mark) {
        Paint paint = mark.paint();
        boolean both = paint.fill().isPresent() && paint.stroke().isPresent();
        if (paint.opacity() < 1 && both) return group(mark);
        out.text("q\n");
        if (paint.opacity() < 1) {
            out.text(content.stock().opacity(paint.opacity())).text(" gs\n");
        }
        paint.fill().ifPresent(fill -> fill(mark.outline(), fill));
        paint.stroke().ifPresent(stroke -> {
            content.colour(stroke.colour(), "RG ");
            out.decimal(stroke.width() * 72 / 25.4).text("w\n");
            mark.outline().trace(new PathPen());
            out.text("S\n");
        });
        out.text("Q\n");
        return content;
    }

    /** The line lies half on what is filled, which must not be seen through it. */
    private PdfContent group(Mark.Shape mark) {
        Paint paint = mark.paint();
        PdfStock stock = content.stock().ofGroup();
        PdfContent solid = new PdfContent(stock, content.up(0));
        new PdfShapes(solid)
                .draw(new Mark.Shape(mark.element(), mark.outline(), new Paint(paint.fill(), paint.stroke(), 1)));
        BoxPen box = new BoxPen();
        mark.outline().trace(box);
        double room = paint.stroke().map(Paint.Stroke::width).orElse(0.0) * 72 / 25.4;
        PdfStock.Group group = new PdfStock.Group(
                solid.bytes().ascii(),
                stock.shadings(),
                box.left - room,
                content.up(box.bottom) - room,
                box.right + room,
                content.up(box.top) + room);
        out.text("q\n").text(content.stock().opacity(paint.opacity())).text(" gs\n");
        out.text(content.stock().group(group)).text(" Do\nQ\n");
        return content;
    }

    private void fill(Outline outline, Paint.Fill fill) {
        if (!fill.isGradient()) {
            content.colour(fill.stops().get(0).colour(), "rg\n");
            outline.trace(new PathPen());
            out.text("f\n");
            return;
        }
        Paint.Axis axis = fill.axis();
        double k = 72 / 25.4;
        String name = content.stock()
                .shading(new PdfStock.Shading(
                        fill, axis.x1() * k, content.up(axis.y1() * k), axis.x2() * k, content.up(axis.y2() * k)));
        out.text("q\n");
        outline.trace(new PathPen());
        out.text("W n\n").text(name).text(" sh\nQ\n");
    }

    /** In modules, y downwards: the numbers are short, so a code packs well. */
    PdfContent draw(Mark.Qr mark) {
        out.text("q\n");
        content.colour(mark.colour(), "rg\n");
        out.fine(mark.module()).text("0 0 ").fine(-mark.module());
        out.fine(mark.x()).fine(content.up(mark.y())).text("cm\n");
        for (QrAreas.Area area : QrAreas.of(mark.code())) {
            out.number(area.x()).add(' ').number(area.y()).add(' ');
            out.number(area.width()).add(' ').number(area.height()).text(" re\n");
        }
        out.text("f\nQ\n");
        return content;
    }

    /** Finds the box around an outline; control points count. */
    private static final class BoxPen implements Outline.Pen {
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        @Override
        public void moveTo(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        @Override
        public void lineTo(double x, double y) {
            moveTo(x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            moveTo(x1, y1);
            moveTo(x2, y2);
            moveTo(x, y);
        }

        @Override
        public void close() {
            // A line back to a point that is known.
        }
    }

    /** Writes path operators, to a hundredth of a point. */
    private final class PathPen implements Outline.Pen {
        @Override
        public void moveTo(double x, double y) {
            point(x, y).text("m\n");
        }

        @Override
        public void lineTo(double x, double y) {
            point(x, y).text("l\n");
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            point(x1, y1);
            point(x2, y2);
            point(x, y).text("c\n");
        }

        @Override
        public void close() {
            out.text("h\n");
        }

        private Bytes point(double x, double y) {
            return out.decimal(Math.round(x * 100) / 100.0).decimal(Math.round(content.up(y) * 100) / 100.0);
        }
    }
}
