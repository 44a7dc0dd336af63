package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;

/**
 * Writes a content stream again with the operators that draw, and no others; marks for layers and for readers are left out,
 * colours in inks become sRGB. Used once.
 */
final class PdfContentWash {
    private static final Set<String> DRAWING = Set.of(
            "q", "Q", "cm", "w", "J", "j", "M", "d", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F",
            "f*", "B", "B*", "b", "b*", "n", "W", "W*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td",
            "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K",
            "k", "sh", "BI", "Do", "d0", "d1");
    private static final Set<String> INLINE = Set.of(
            "BitsPerComponent",
            "BPC",
            "ColorSpace",
            "CS",
            "Decode",
            "D",
            "DecodeParms",
            "DP",
            "Filter",
            "F",
            "Height",
            "H",
            "ImageMask",
            "IM",
            "Width",
            "W",
            "L",
            "Length");
    /** ISO 19005-2, 6.1.13 allows 28; ours around it need some. */
    private static final int DEEPEST = 24;

    /** Whether the colours that a content names now are inks that this class converts. */
    private record Inks(boolean stroking, boolean filling) {}

    private final COSDictionary resources;
    private final Deque<Inks> saved = new ArrayDeque<>();
    private final Set<String> features = new TreeSet<>();
    private Inks inks = new Inks(false, false);
    private boolean converted;
    private boolean cmyk;

    PdfContentWash(COSDictionary resources) {
        this.resources = resources;
    }

    boolean converted() {
        return converted;
    }

    /** @return whether inks are left that could not be converted */
    boolean cmyk() {
        return cmyk;
    }

    Set<String> features() {
        return features;
    }

    byte[] washed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        ContentStreamWriter writer = new ContentStreamWriter(out);
        PDFStreamParser parser = new PDFStreamParser(content);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
            } else if (token instanceof Operator operator) {
                if (DRAWING.contains(operator.getName())) write(writer, operator, operands);
                operands = new ArrayList<>();
            }
        }
        while (!saved.isEmpty()) {
            saved.pop();
            writer.writeToken(Operator.getOperator("Q"));
        }
        return out.toByteArray();
    }

    private void write(ContentStreamWriter writer, Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case "q" -> {
                saved.push(inks);
                if (saved.size() == DEEPEST) features.add("q×" + DEEPEST);
            }
            case "Q" -> {
                if (saved.isEmpty()) return;
                inks = saved.pop();
            }
            case "k", "K" -> {
                convert(writer, operands, operator.getName().equals("K") ? "RG" : "rg");
                return;
            }
            case "cs", "CS" -> {
                if (space(writer, operator, operands)) return;
            }
            case "sc", "scn" -> {
                if (inks.filling()) {
                    convert(writer, operands, operator.getName());
                    return;
                }
            }
            case "SC", "SCN" -> {
                if (inks.stroking()) {
                    convert(writer, operands, operator.getName());
                    return;
                }
            }
            case "g", "rg" -> inks = new Inks(inks.stroking(), false);
            case "G", "RG" -> inks = new Inks(false, inks.filling());
            case "BI" -> inline(operator);
            default -> {}
        }
        writer.writeTokens(operands);
        writer.writeToken(operator);
    }

    /** @return whether another space was written instead */
    private boolean space(ContentStreamWriter writer, Operator operator, List<COSBase> operands) throws IOException {
        boolean stroking = operator.getName().equals("CS");
        COSBase named = !operands.isEmpty() && operands.get(0) instanceof COSName name
                ? PdfColours.named(resources, name)
                : COSName.DEVICEGRAY;
        boolean bare = PdfColours.isBareCmyk(named);
        inks = stroking ? new Inks(bare, inks.filling()) : new Inks(inks.stroking(), bare);
        if (!bare) return false;
        // Both begin with black.
        writer.writeTokens(List.of(COSName.DEVICERGB));
        writer.writeToken(operator);
        return true;
    }

    private void convert(ContentStreamWriter writer, List<COSBase> operands, String operator) throws IOException {
        float[] parts = new float[4];
        if (operands.size() != 4) return;
        for (int i = 0; i < 4; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) return;
            parts[i] = Math.max(0, Math.min(1, number.floatValue()));
        }
        float[] rgb = PDDeviceCMYK.INSTANCE.toRGB(parts);
        List<COSBase> colours = new ArrayList<>();
        for (float part : rgb) colours.add(new COSFloat(Math.round(part * 1000) / 1000f));
        writer.writeTokens(colours);
        writer.writeToken(Operator.getOperator(operator));
        if (operator.equals("rg")) inks = new Inks(inks.stroking(), false);
        if (operator.equals("RG")) inks = new Inks(false, inks.filling());
        converted = true;
    }

    private void inline(Operator operator) {
        COSDictionary image = operator.getImageParameters();
        PdfWash.keep(image, INLINE);
        long width = image.getLong(COSName.W, image.getLong(COSName.WIDTH));
        long height = image.getLong(COSName.H, image.getLong(COSName.HEIGHT));
        if (width < 1 || height < 1 || width * height > PictureLimits.PIXELS)
            features.add(width + " × " + height + " px");
        COSBase space = image.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
        COSBase named = space instanceof COSName name ? PdfColours.named(resources, name) : space;
        if (PdfColours.isCmyk(named)) cmyk = true;
        String filters = String.valueOf(image.getDictionaryObject(COSName.F, COSName.FILTER));
        for (String bad : Set.of("LZW", "JPX", "JBIG2", "Crypt")) {
            if (filters.contains(bad)) features.add(bad);
        }
    }
}
