package laurel.template.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.template.Colour;
import laurel.template.Paint;

/** Writes what contents refer to, and gives the entries of their resource dictionary. */
final class PdfResources {
    private final PackedFonts fonts;
    private final PdfFile file;

    PdfResources(PackedFonts fonts, PdfFile file) {
        this.fonts = fonts;
        this.file = file;
    }

    /** Entries of a resource dictionary (ISO 32000-1, 7.8.3), by kind. */
    record Entries(String fonts, String shadings, String states, String objects) {
        /** @return both together; their names must differ */
        Entries and(Entries other) {
            return new Entries(
                    fonts + other.fonts, shadings + other.shadings, states + other.states, objects + other.objects);
        }

        String dictionary() {
            return "<<" + kind("Font", fonts) + kind("Shading", shadings) + kind("ExtGState", states)
                    + kind("XObject", objects) + ">>";
        }

        private static String kind(String name, String entries) {
            return entries.isEmpty() ? "" : "/" + name + "<<" + entries + ">>";
        }
    }

    /** Writes all that is in the stock, under its names. */
    Entries write(PdfStock stock) {
        StringBuilder entries = new StringBuilder();
        stock.fonts()
                .forEach((face, subset) -> entries.append(stock.fontName(face))
                        .append(' ')
                        .append(font(face, subset))
                        .append(" 0 R"));
        PdfPictures pictures = new PdfPictures(file);
        return new Entries(
                entries.toString(),
                entries(stock.prefix() + "S", stock.shadings(), shading -> file.object(shading(shading)) + " 0 R"),
                entries(stock.prefix() + "G", stock.opacities(), PdfResources::state),
                entries(stock.prefix() + "I", stock.pictures(), picture -> pictures.write(picture) + " 0 R")
                        + entries(stock.prefix() + "X", stock.groups(), group -> group(group) + " 0 R"));
    }

    /** ISO 32000-1, 11.6.6: a form that is drawn solid and then made see-through. */
    private int group(PdfStock.Group group) {
        String shadings = entries("S", group.shadings(), shading -> file.object(shading(shading)) + " 0 R");
        Bytes box = new Bytes(64).decimal(group.left()).decimal(group.bottom());
        box.decimal(group.right()).decimal(group.top());
        return file.stream(
                "/Type/XObject/Subtype/Form/BBox[" + box.ascii() + "]/Group<</S/Transparency>>/Resources"
                        + new Entries("", shadings, "", "").dictionary(),
                new Bytes(256).text(group.content()));
    }

    private static <T> String entries(String name, List<T> values, Function<T, String> written) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "/" + name + i + " " + written.apply(values.get(i)))
                .collect(Collectors.joining());
    }

    private static String state(double opacity) {
        return "<</ca " + decimal(opacity) + "/CA " + decimal(opacity) + ">>";
    }

    /** ISO 32000-1, 9.7: a Type 0 font over the subset's TrueType file. */
    private int font(String face, Subset subset) {
        PackedFonts.Packed packed = fonts.of(face, subset);
        String name = packed.name();
        int program = file.packedStream("/Length1 " + packed.length(), packed.program());
        int toUnicode = file.packedStream("", packed.toUnicode());
        int descriptor = file.object(descriptor(fonts.trueType(face), name, program));
        int descendant = file.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap/Identity/W[0[" + packed.widths() + "]]>>");
        return file.object("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + toUnicode + " 0 R>>");
    }

    private static String descriptor(TrueType font, String name, int program) {
        TrueType.Bounds box = font.bounds();
        int em = font.unitsPerEm();
        return "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + thousandths(box.left(), em) + " "
                + thousandths(box.bottom(), em) + " " + thousandths(box.right(), em) + " " + thousandths(box.top(), em)
                + "]/ItalicAngle 0/Ascent " + thousandths(font.ascent(), em) + "/Descent "
                + thousandths(font.descent(), em) + "/CapHeight " + thousandths(font.capHeight(), em)
                + "/StemV 80/FontFile2 " + program + " 0 R>>";
    }

    private static long thousandths(int length, int unitsPerEm) {
        return Math.round(length * 1000.0 / unitsPerEm);
    }

    /** ISO 32000-1, 8.7.4.5.3: an axial shading that goes on at both ends. */
    private static String shading(PdfStock.Shading shading) {
        return "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[" + decimal(shading.x1()) + decimal(shading.y1())
                + decimal(shading.x2()) + decimal(shading.y2()) + "]/Extend[true true]/Function "
                + function(shading.fill().stops()) + ">>";
    }

    /** ISO 32000-1, 7.10.4: one linear function from each stop to the next. */
    private static String function(List<Paint.Stop> stops) {
        StringBuilder pieces = new StringBuilder();
        StringBuilder bounds = new StringBuilder();
        StringBuilder encode = new StringBuilder();
        for (int i = 0; i + 1 < stops.size(); i++) {
            pieces.append("<</FunctionType 2/Domain[0 1]/N 1/C0[")
                    .append(colour(stops.get(i).colour()))
                    .append("]/C1[");
            pieces.append(colour(stops.get(i + 1).colour())).append("]>>");
            if (i > 0) bounds.append(decimal(stops.get(i).at()));
            encode.append("0 1 ");
        }
        return "<</FunctionType 3/Domain[" + decimal(stops.get(0).at())
                + decimal(stops.get(stops.size() - 1).at()) + "]/Functions[" + pieces + "]/Bounds[" + bounds
                + "]/Encode[" + encode + "]>>";
    }

    private static String colour(Colour colour) {
        return decimal(colour.red() / 255.0) + decimal(colour.green() / 255.0) + decimal(colour.blue() / 255.0);
    }

    private static String decimal(double value) {
        return new Bytes(16).decimal(value).ascii();
    }
}
