package laurel.template.render;

import java.util.List;
import java.util.Map;
import laurel.template.Colour;
import laurel.template.ElementId;
import laurel.template.Mark;
import laurel.template.Meaning;

/** A content stream (ISO 32000-1, 7.8.2); what it refers to goes into a stock. Not for several threads. */
final class PdfContent {
    private final PdfStock stock;
    private final double height;
    private final Bytes out = new Bytes(1 << 13);
    private final PdfText text = new PdfText(this);
    private final PdfShapes shapes = new PdfShapes(this);
    private final PdfImages images = new PdfImages(this);

    /** @param height of the page in points; marks count from its top, PDF from its bottom */
    PdfContent(PdfStock stock, double height) {
        this.stock = stock;
        this.height = height;
        out.text("1 J 1 j\n");
    }

    /**
     * Draws marks, those of an element together under its tag, decoration as artifact (ISO 32000-1, 14.7.4 and 14.8.2.2).
     *
     * @param meanings of the elements; what has none is decoration
     * @param tags of the page so far; a tag's number on the page is its place here
     */
    void draw(List<Mark> marks, Map<ElementId, Meaning> meanings, List<PdfTag> tags) {
        int i = 0;
        while (i < marks.size()) {
            Mark first = marks.get(i);
            Meaning meaning = meanings.getOrDefault(first.element(), Meaning.DECORATION);
            if (meaning.role() == Meaning.Role.DECORATION) {
                out.text("/Artifact BMC\n");
            } else {
                PdfTag tag = PdfTag.of(meaning, first, height);
                out.text("/" + tag.type() + "<</MCID ").number(tags.size()).text(">>BDC\n");
                tags.add(tag);
            }
            do draw(marks.get(i++));
            while (i < marks.size() && belongs(marks.get(i), first, meaning, meanings));
            out.text("EMC\n");
        }
    }

    /** Draws marks that no structure tells of. */
    void draw(List<Mark> marks) {
        marks.forEach(this::draw);
    }

    private static boolean belongs(Mark mark, Mark first, Meaning meaning, Map<ElementId, Meaning> meanings) {
        if (meaning.role() != Meaning.Role.DECORATION) return mark.element().equals(first.element());
        return meanings.getOrDefault(mark.element(), Meaning.DECORATION).role() == Meaning.Role.DECORATION;
    }

    private PdfContent draw(Mark mark) {
        return mark.<PdfContent>fold(text::draw, shapes::draw, shapes::draw, images::draw, this::turned);
    }

    /** Turns the page about the point; PDF turns counter-clockwise. */
    private PdfContent turned(Mark.Turned turned) {
        double angle = Math.toRadians(turned.degrees());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = turned.x();
        double y = up(turned.y());
        out.text("q\n").fine(cos).fine(-sin).fine(sin).fine(cos);
        out.fine(x - x * cos - y * sin).fine(y + x * sin - y * cos).text("cm\n");
        draw(turned.mark());
        out.text("Q\n");
        return this;
    }

    Bytes bytes() {
        return out;
    }

    PdfStock stock() {
        return stock;
    }

    /** @return a height above the page's bottom for a depth below its top */
    double up(double depth) {
        return height - depth;
    }

    void colour(Colour colour, String operator) {
        out.decimal(colour.red() / 255.0).decimal(colour.green() / 255.0).decimal(colour.blue() / 255.0);
        out.text(operator);
    }
}
