package laurel.template.render;

import laurel.template.Mark;
import laurel.template.Outline;
import laurel.template.Paint;
import laurel.template.QrCode;

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
        out.text("q\n");
        if (paint.opacity() < 1) {
            out.text(content.opacity(paint.opacity())).text(" gs\n");
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

    private void fill(Outline outline, Paint.Fill fill) {
        if (!fill.isGradient()) {
            content.colour(fill.stops().get(0).colour(), "rg\n");
            outline.trace(new PathPen());
            out.text("f\n");
            return;
        }
        Paint.Axis axis = fill.axis();
        double k = 72 / 25.4;
        String name = content.shading(new PdfContent.Shading(
                fill, axis.x1() * k, content.up(axis.y1() * k), axis.x2() * k, content.up(axis.y2() * k)));
        out.text("q\n");
        outline.trace(new PathPen());
        out.text("W n\n").text(name).text(" sh\nQ\n");
    }

    PdfContent draw(Mark.Qr mark) {
        content.colour(mark.colour(), "rg\n");
        QrCode code = mark.code();
        for (int row = 0; row < code.size(); row++) {
            for (int from = 0; from < code.size(); from++) {
                if (!code.isDark(from, row)) continue;
                int to = from;
                while (to < code.size() && code.isDark(to, row)) to++;
                out.decimal(mark.x() + from * mark.module()).decimal(content.up(mark.y() + (row + 1) * mark.module()));
                out.decimal((to - from) * mark.module()).decimal(mark.module()).text("re\n");
                from = to;
            }
        }
        out.text("f\n");
        return content;
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
