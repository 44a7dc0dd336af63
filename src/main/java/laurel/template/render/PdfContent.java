package laurel.template.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.template.Colour;
import laurel.template.Mark;
import laurel.template.Paint;
import laurel.template.Picture;

/**
 * A content stream (ISO 32000-1, 7.8.2) and what it refers to: fonts F0…, shadings S0…, graphics states G0…, pictures I0… Not for several
 * threads.
 */
final class PdfContent {
    /** A gradient in page coordinates of PDF, y upwards. */
    record Shading(Paint.Fill fill, double x1, double y1, double x2, double y2) {}

    private final BundledFonts faces;
    private final double height;
    private final Bytes out = new Bytes(1 << 13);
    private final Map<String, Subset> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fontPlaces = new LinkedHashMap<>();
    private final List<Shading> shadings = new ArrayList<>();
    private final List<Double> opacities = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    /** @param height of the page in points; marks count from its top, PDF from its bottom */
    PdfContent(BundledFonts faces, double height) {
        this.faces = faces;
        this.height = height;
        out.text("1 J 1 j\n");
    }

    void draw(List<Mark> marks) {
        PdfText text = new PdfText(this);
        PdfShapes shapes = new PdfShapes(this);
        PdfImages images = new PdfImages(this);
        for (Mark mark : marks) draw(mark, text, shapes, images);
    }

    private PdfContent draw(Mark mark, PdfText text, PdfShapes shapes, PdfImages images) {
        return mark.<PdfContent>fold(
                text::draw, shapes::draw, shapes::draw, images::draw, turned -> turned(turned, text, shapes, images));
    }

    /** Turns the page about the point; PDF turns counter-clockwise. */
    private PdfContent turned(Mark.Turned turned, PdfText text, PdfShapes shapes, PdfImages images) {
        double angle = Math.toRadians(turned.degrees());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = turned.x();
        double y = up(turned.y());
        out.text("q\n").fine(cos).fine(-sin).fine(sin).fine(cos);
        out.fine(x - x * cos - y * sin).fine(y + x * sin - y * cos).text("cm\n");
        draw(turned.mark(), text, shapes, images);
        out.text("Q\n");
        return this;
    }

    /** Draws another content, known to the page's resources as {@code name}. */
    void form(String name) {
        out.text("/" + name + " Do\n");
    }

    Bytes bytes() {
        return out;
    }

    /** @return the glyphs used of each face; a face's resource is F and its place in this order, from 0 */
    Map<String, Subset> fonts() {
        return fonts;
    }

    List<Shading> shadings() {
        return shadings;
    }

    List<Double> opacities() {
        return opacities;
    }

    /** @return the pictures that it shows; a picture's resource is I and its place in this order, from 0 */
    List<Picture> pictures() {
        return pictures;
    }

    /** @return the name of the picture among the resources */
    String picture(Picture picture) {
        if (!pictures.contains(picture)) pictures.add(picture);
        return "/I" + pictures.indexOf(picture);
    }

    /** @return a height above the page's bottom for a depth below its top */
    double up(double depth) {
        return height - depth;
    }

    Subset font(String face) {
        fontPlaces.putIfAbsent(face, fontPlaces.size());
        return fonts.computeIfAbsent(face, name -> new Subset(faces.face(name).trueType()));
    }

    /** @return the name of the face's font among the resources, after its first use */
    String fontName(String face) {
        return "/F" + fontPlaces.get(face);
    }

    /** @return the name of a new shading among the resources */
    String shading(Shading shading) {
        shadings.add(shading);
        return "/S" + (shadings.size() - 1);
    }

    /** @return the name of the graphics state with that opacity among the resources */
    String opacity(double opacity) {
        if (!opacities.contains(opacity)) opacities.add(opacity);
        return "/G" + opacities.indexOf(opacity);
    }

    void colour(Colour colour, String operator) {
        out.decimal(colour.red() / 255.0).decimal(colour.green() / 255.0).decimal(colour.blue() / 255.0);
        out.text(operator);
    }
}
