package laurel.template.render;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.kernel.Sha256;
import laurel.template.Colour;
import laurel.template.Paint;
import laurel.template.Picture;

/** Writes what a content refers to, and gives the entries of its resource dictionary. */
final class PdfResources {
    private final BundledFonts faces;
    private final PdfFile file;

    PdfResources(BundledFonts faces, PdfFile file) {
        this.faces = faces;
        this.file = file;
    }

    /**
     * @param forms other contents that this one draws, as entries of the dictionary of objects
     * @return the entries, without the brackets around them
     */
    String write(PdfContent content, String forms) {
        StringBuilder entries = new StringBuilder();
        if (!content.fonts().isEmpty()) {
            entries.append("/Font<<");
            int place = 0;
            for (Map.Entry<String, Subset> font : content.fonts().entrySet()) {
                entries.append("/F")
                        .append(place++)
                        .append(' ')
                        .append(font(font.getKey(), font.getValue()))
                        .append(" 0 R");
            }
            entries.append(">>");
        }
        List<PdfContent.Shading> shadings = content.shadings();
        if (!shadings.isEmpty()) {
            entries.append(IntStream.range(0, shadings.size())
                    .mapToObj(i -> "/S" + i + " " + file.object(shading(shadings.get(i))) + " 0 R")
                    .collect(Collectors.joining("", "/Shading<<", ">>")));
        }
        List<Double> opacities = content.opacities();
        if (!opacities.isEmpty()) {
            entries.append(IntStream.range(0, opacities.size())
                    .mapToObj(i ->
                            "/G" + i + "<</ca " + decimal(opacities.get(i)) + "/CA " + decimal(opacities.get(i)) + ">>")
                    .collect(Collectors.joining("", "/ExtGState<<", ">>")));
        }
        List<Picture> pictures = content.pictures();
        String images = IntStream.range(0, pictures.size())
                .mapToObj(i -> "/I" + i + " " + image(Pixels.of(pictures.get(i))) + " 0 R")
                .collect(Collectors.joining());
        if (!(forms + images).isEmpty()) entries.append("/XObject<<" + forms + images + ">>");
        return entries.toString();
    }

    /** ISO 32000-1, 8.9.5: colours, and beside them how solid each pixel is, where some are not. */
    private int image(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] colours = new byte[3 * pixels.length];
        byte[] solidity = new byte[pixels.length];
        boolean seeThrough = false;
        for (int i = 0; i < pixels.length; i++) {
            colours[3 * i] = (byte) (pixels[i] >> 16);
            colours[3 * i + 1] = (byte) (pixels[i] >> 8);
            colours[3 * i + 2] = (byte) pixels[i];
            solidity[i] = (byte) (pixels[i] >>> 24);
            seeThrough |= solidity[i] != -1;
        }
        String common = "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent 8";
        String mask = seeThrough ? "/SMask " + file.stream(common + "/ColorSpace/DeviceGray", solidity) + " 0 R" : "";
        return file.stream(common + "/ColorSpace/DeviceRGB" + mask, colours);
    }

    /** ISO 32000-1, 9.7: a Type 0 font over the subset's TrueType file. */
    private int font(String face, Subset subset) {
        TrueType font = faces.face(face).trueType();
        byte[] program = subset.file();
        String name = tag(program) + "+" + face;
        int programNumber = file.stream("/Length1 " + program.length, program);
        int toUnicode = file.stream("", toUnicode(subset.letters()));
        int descriptor = file.object(descriptor(font, name, programNumber));
        int descendant = file.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap/Identity/W[0[" + widths(subset) + "]]>>");
        return file.object("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + toUnicode + " 0 R>>");
    }

    /** Six capitals that tell one subset of a font from another. */
    private static String tag(byte[] program) {
        String digest = Sha256.hex(program);
        return IntStream.range(0, 6)
                .mapToObj(i -> Character.toString('A' + Integer.parseInt(digest.substring(2 * i, 2 * i + 2), 16) % 26))
                .collect(Collectors.joining());
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

    private static String widths(Subset subset) {
        return IntStream.range(0, subset.count())
                .mapToObj(number -> Integer.toString(subset.width(number)))
                .collect(Collectors.joining(" "));
    }

    /** ISO 32000-1, 9.10.3. */
    private static Bytes toUnicode(Map<Integer, String> letters) {
        Bytes map = new Bytes(1 << 10);
        map.text("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <0000><FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = List.copyOf(letters.entrySet());
        for (int start = 0; start < all.size(); start += 100) {
            List<Map.Entry<Integer, String>> some = all.subList(start, Math.min(all.size(), start + 100));
            map.number(some.size()).text(" beginbfchar\n");
            for (Map.Entry<Integer, String> letter : some) {
                map.text("<")
                        .hex(letter.getKey())
                        .text("><")
                        .hex(letter.getValue())
                        .text(">\n");
            }
            map.text("endbfchar\n");
        }
        return map.text("endcmap CMapName currentdict /CMap defineresource pop end end\n");
    }

    /** ISO 32000-1, 8.7.4.5.3: an axial shading that goes on at both ends. */
    private static String shading(PdfContent.Shading shading) {
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
        Bytes bytes = new Bytes(16).decimal(value);
        return new String(bytes.array(), 0, bytes.size(), StandardCharsets.US_ASCII);
    }
}
