package laurel.template.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import laurel.template.Colour;
import laurel.template.Mark;
import laurel.template.Outline;
import laurel.template.Paint;
import laurel.template.Picture;
import laurel.template.QrCode;
import laurel.template.ShapedLine.Cluster;
import laurel.template.ShapedLine.Glyph;
import laurel.template.ShapedLine.GlyphRun;

/** Draws marks into a picture; letters are drawn as the outlines of their glyphs. Not for several threads. */
final class Painter {
    private final BundledFonts faces;
    private final Graphics2D graphics;
    private final double scale;
    private final int pageRows;
    private final int width;
    private final int height;

    /**
     * @param sheet the page
     * @param top the row of the page that is the picture's first
     */
    Painter(BundledFonts faces, BufferedImage picture, PngPages.Sheet sheet, int top) {
        this.faces = faces;
        this.scale = sheet.scale();
        this.pageRows = sheet.height();
        width = picture.getWidth();
        height = picture.getHeight();
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.translate(0, -top);
    }

    /** Draws a mark; nothing outside of its extent is changed. */
    void draw(Mark mark, Extent extent) {
        graphics.setClip(extent.left(), extent.top(), extent.right() - extent.left(), extent.bottom() - extent.top());
        draw(mark);
    }

    /** Gives back what AWT holds for it. */
    void close() {
        graphics.dispose();
    }

    private Painter draw(Mark mark) {
        return mark.<Painter>fold(this::text, this::shape, this::code, this::image, this::turned);
    }

    private Painter text(Mark.Text mark) {
        Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (GlyphRun run : mark.line().runs()) {
            Face face = faces.face(run.face());
            double unit = scale * mark.size() * run.scale() * face.unit();
            for (Cluster cluster : run.clusters()) {
                for (Glyph glyph : cluster.glyphs()) {
                    double x = scale * (mark.x() + glyph.x() * mark.size());
                    double y = scale * (mark.baseline() + glyph.y() * mark.size());
                    AffineTransform place = new AffineTransform(unit, 0, 0, unit, x, y);
                    letters.append(face.outline(glyph.id()).getPathIterator(place), false);
                }
            }
        }
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) mark.opacity()));
        graphics.setColor(awt(mark.colour()));
        graphics.fill(letters);
        graphics.setComposite(AlphaComposite.SrcOver);
        return this;
    }

    private Painter shape(Mark.Shape mark) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        mark.outline().trace(new PathPen(path));
        Paint paint = mark.paint();
        boolean both = paint.fill().isPresent() && paint.stroke().isPresent();
        Composite opacity = AlphaComposite.SrcOver.derive((float) paint.opacity());
        if (both && paint.opacity() < 1) {
            layered(path, paint, opacity);
        } else {
            graphics.setComposite(opacity);
            paint(path, paint, graphics);
        }
        graphics.setComposite(AlphaComposite.SrcOver);
        return this;
    }

    /** The line lies half on what is filled, which must not be seen through it: drawn solid first. */
    private void layered(Path2D path, Paint paint, Composite opacity) {
        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        Rectangle area = graphics.getClipBounds().intersection(new Rectangle(width, height));
        if (!area.isEmpty()) {
            BufferedImage layer = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D solid = layer.createGraphics();
            solid.setRenderingHints(graphics.getRenderingHints());
            solid.translate(-area.x, -area.y);
            solid.transform(before);
            paint(path, paint, solid);
            solid.dispose();
            graphics.setComposite(opacity);
            graphics.drawImage(layer, area.x, area.y, null);
        }
        graphics.setTransform(before);
    }

    private void paint(Path2D path, Paint paint, Graphics2D on) {
        if (paint.fill().isPresent()) {
            on.setPaint(awt(paint.fill().get()));
            on.fill(path);
        }
        if (paint.stroke().isPresent()) {
            Paint.Stroke stroke = paint.stroke().get();
            on.setColor(awt(stroke.colour()));
            float line = (float) (stroke.width() * 72 / 25.4 * scale);
            on.fill(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path));
        }
    }

    /** Modules are set to whole pixels, so that every edge is sharp. */
    private Painter code(Mark.Qr mark) {
        graphics.setColor(awt(mark.colour()));
        QrCode code = mark.code();
        for (int row = 0; row < code.size(); row++) {
            int top = pixel(mark.y() + row * mark.module());
            int bottom = pixel(mark.y() + (row + 1) * mark.module());
            for (int column = 0; column < code.size(); column++) {
                if (!code.isDark(column, row)) continue;
                int left = pixel(mark.x() + column * mark.module());
                int right = pixel(mark.x() + (column + 1) * mark.module());
                graphics.fillRect(left, top, right - left, bottom - top);
            }
        }
        return this;
    }

    private Painter image(Mark.Image mark) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) mark.opacity()));
        boolean upright = graphics.getTransform().getType() <= AffineTransform.TYPE_TRANSLATION;
        if (!upright) placed(mark);
        else if (mark.picture().kind() == Picture.Kind.PDF) art(mark);
        else fitted(mark);
        graphics.setComposite(AlphaComposite.SrcOver);
        return this;
    }

    private void art(Mark.Image mark) {
        ArtFrame frame = ArtFrame.at(mark.x() * scale, mark.y() * scale, mark.width() * scale, mark.height() * scale);
        if (!ArtPixels.canDraw(frame)) {
            placed(mark);
            return;
        }
        int top = ArtFrame.first(mark.y() * scale);
        // A page may end within its last row of pixels, of which its background still fills the whole.
        boolean toTheEnd = mark.y() == 0 && top + frame.rows() == pageRows;
        BufferedImage art = ArtPixels.of(mark.picture(), toTheEnd ? frame.fillingRows() : frame);
        graphics.drawImage(art, ArtFrame.first(mark.x() * scale), top, null);
    }

    /** Edges are set to whole pixels, so that a picture made for its place keeps its own. */
    private void fitted(Mark.Image mark) {
        int left = pixel(mark.x());
        int top = pixel(mark.y());
        int wide = Math.max(1, pixel(mark.x() + mark.width()) - left);
        int high = Math.max(1, pixel(mark.y() + mark.height()) - top);
        BufferedImage image = Shrunk.of(mark.picture(), wide, high);
        double stretch = wide / (double) image.getWidth();
        double rise = high / (double) image.getHeight();
        graphics.drawImage(image, new AffineTransform(stretch, 0, 0, rise, left, top), null);
    }

    /** A picture with more pixels than it takes up is made smaller first: AWT would leave most of them out. */
    private void placed(Mark.Image mark) {
        double width = mark.width() * scale;
        double height = mark.height() * scale;
        BufferedImage image = Shrunk.of(mark.picture(), (int) Math.ceil(width), (int) Math.ceil(height));
        AffineTransform place = new AffineTransform(
                width / image.getWidth(), 0, 0, height / image.getHeight(), mark.x() * scale, mark.y() * scale);
        graphics.drawImage(image, place, null);
    }

    private Painter turned(Mark.Turned turned) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(turned.degrees()), turned.x() * scale, turned.y() * scale);
        draw(turned.mark());
        graphics.setTransform(before);
        return this;
    }

    private int pixel(double points) {
        return (int) Math.round(points * scale);
    }

    private java.awt.Paint awt(Paint.Fill fill) {
        List<Paint.Stop> stops = fill.stops();
        if (!fill.isGradient()) return awt(stops.get(0).colour());
        float[] places = new float[stops.size()];
        Color[] colours = new Color[stops.size()];
        for (int i = 0; i < places.length; i++) {
            float place = (float) stops.get(i).at();
            // AWT wants places that rise; a sudden change of colour is two stops at one place.
            places[i] = i == 0 ? place : Math.max(place, Math.nextUp(places[i - 1]));
            colours[i] = awt(stops.get(i).colour());
        }
        float most = 1;
        for (int i = places.length - 1; i >= 0 && places[i] > most; i--) {
            places[i] = most;
            most = Math.nextDown(most);
        }
        double k = scale * 72 / 25.4;
        Paint.Axis axis = fill.axis();
        return new LinearGradientPaint(
                (float) (axis.x1() * k),
                (float) (axis.y1() * k),
                (float) (axis.x2() * k),
                (float) (axis.y2() * k),
                places,
                colours);
    }

    private static Color awt(Colour colour) {
        return new Color(colour.rgb());
    }

    /** Builds a path in pixels. */
    private final class PathPen implements Outline.Pen {
        private final Path2D path;

        PathPen(Path2D path) {
            this.path = path;
        }

        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x * scale, y * scale);
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x * scale, y * scale);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            path.curveTo(x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale);
        }

        @Override
        public void close() {
            path.closePath();
        }
    }
}
