package laurel.template.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.template.Paint;
import laurel.template.Picture;

/**
 * What the contents of a file refer to, each thing once: fonts F0…, shadings S0…, graphics states G0…, pictures I0…, groups X0…, with a
 * prefix before these names. Not for several threads.
 */
final class PdfStock {
    /** A gradient in page coordinates of PDF, y upwards. */
    record Shading(Paint.Fill fill, double x1, double y1, double x2, double y2) {}

    /**
     * What is see-through as a whole, in page coordinates.
     *
     * @param content what draws it, solid, with shadings S0…
     */
    record Group(String content, List<Shading> shadings, double left, double bottom, double right, double top) {
        Group {
            shadings = List.copyOf(shadings);
        }
    }

    private final BundledFonts faces;
    private final String prefix;
    private final Map<String, Subset> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fontPlaces = new LinkedHashMap<>();
    private final List<Shading> shadings = new ArrayList<>();
    private final List<Double> opacities = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** @param prefix tells the names of one stock from those of another in one file */
    PdfStock(BundledFonts faces, String prefix) {
        this.faces = faces;
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
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

    /** @return the pictures shown; a picture's resource is I and its place in this order, from 0 */
    List<Picture> pictures() {
        return pictures;
    }

    List<Group> groups() {
        return groups;
    }

    /** @return an empty stock for the content of a group */
    PdfStock ofGroup() {
        return new PdfStock(faces, "");
    }

    Subset font(String face) {
        fontPlaces.putIfAbsent(face, fontPlaces.size());
        return fonts.computeIfAbsent(face, name -> new Subset(faces.face(name).trueType()));
    }

    /** @return the name of the face's font among the resources, after its first use */
    String fontName(String face) {
        return "/" + prefix + "F" + fontPlaces.get(face);
    }

    /** @return the name of the shading among the resources */
    String shading(Shading shading) {
        return name("S", shadings, shading);
    }

    /** @return the name of the graphics state with that opacity among the resources */
    String opacity(double opacity) {
        return name("G", opacities, opacity);
    }

    /** @return the name of the picture among the resources */
    String picture(Picture picture) {
        return name("I", pictures, picture);
    }

    /** @return the name of the group among the resources */
    String group(Group group) {
        return name("X", groups, group);
    }

    private <T> String name(String kind, List<T> known, T one) {
        int place = known.indexOf(one);
        if (place < 0) {
            place = known.size();
            known.add(one);
        }
        return "/" + prefix + kind + place;
    }
}
