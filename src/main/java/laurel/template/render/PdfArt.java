package laurel.template.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Takes the first page of a PDF file over as a form of one unit by one: its content and what that refers to. Only entries
 * that drawing needs cross over, so that nothing that acts, calls, is attached or tells about an author does. Read once for a
 * template; not for several threads.
 */
final class PdfArt {
    /** Dictionaries whose names are the file's own. */
    private static final Set<String> NAMED =
            Set.of("CharProcs", "ColorSpace", "Colorants", "ExtGState", "Font", "Pattern", "Shading", "XObject");

    /** Entries of contents' resources: forms, images, fonts, shadings, patterns, functions, graphics states. */
    private static final Set<String> DRAWING = Set.of("""
            AIS Alternate AntiAlias Ascent AvgWidth BBox BC BM Background BaseEncoding BaseFont BitsPerComponent
            BitsPerCoordinate BitsPerFlag BitsPerSample BlackIs1 BlackPoint Bounds C0 C1 CA CIDSystemInfo CIDToGIDMap CS
            CapHeight CharProcs CharSet ColorSpace ColorTransform Colorants Colors Columns Components Coords D DW DW2 Decode
            DecodeParms DescendantFonts Descent Differences Domain EarlyChange Encode EncodedByteAlign Encoding EndOfBlock
            EndOfLine ExtGState Extend FL Filter FirstChar Flags Font FontBBox FontDescriptor FontFamily FontFile FontFile2
            FontFile3 FontMatrix FontName FontStretch FontWeight FormType Function FunctionType Functions G Gamma Group
            Height I ImageMask Indexed Intent ItalicAngle K LC LJ LW LastChar Leading Length1 Length2 Length3 MI ML Mask
            Matrix Matte MaxWidth MissingWidth N Name OP OPM Ordering PaintType Pattern PatternType Predictor Process Range
            Registry Resources Rows S SA SM SMask SMaskInData Shading ShadingType Size StemH StemV Subtype Supplement TK
            TilingType ToUnicode Type VerticesPerRow W W2 WMode WhitePoint Width Widths XHeight XObject XStep YStep ca op""".split("\\s+"));

    private final PdfFile file;
    private final IdentityHashMap<COSBase, Integer> written = new IdentityHashMap<>();

    private PdfArt(PdfFile file) {
        this.file = file;
    }

    /**
     * @return the number of the form
     * @throws RenderFailure if it is not a PDF file with a page: it is not one that was looked through
     */
    static int of(byte[] pdf, PdfFile file) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PdfArt(file).form(document.getPage(0));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new RenderFailure(Message.of("template.picture.broken", "PDF"), e);
        }
    }

    private int form(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        Bytes place = new Bytes(128).text("/BBox[").fine(box.getLowerLeftX()).fine(box.getLowerLeftY());
        place.fine(box.getUpperRightX()).fine(box.getUpperRightY()).text("]/Matrix[");
        Matrix unit = toUnit(box, page.getRotation());
        place.fine(unit.getScaleX())
                .fine(unit.getShearY())
                .fine(unit.getShearX())
                .fine(unit.getScaleY());
        place.fine(unit.getTranslateX()).fine(unit.getTranslateY()).text("]");
        Bytes resources = new Bytes(256);
        value(page.getResources().getCOSObject(), false, resources);
        COSBase group = page.getCOSObject().getDictionaryObject(COSName.GROUP);
        Bytes blending = new Bytes(64);
        if (group instanceof COSDictionary) value(group, false, blending.text("/Group"));
        try (InputStream content = page.getContents()) {
            String entries =
                    "/Type/XObject/Subtype/Form" + place.ascii() + "/Resources" + latin(resources) + latin(blending);
            return file.stream(entries, content.readAllBytes());
        }
    }

    /** The page as it is seen, turned, onto one unit by one. */
    private static Matrix toUnit(PDRectangle box, int rotation) {
        Matrix unit = new Matrix();
        unit.translate(0.5f, 0.5f);
        unit.rotate(-Math.toRadians(rotation));
        unit.translate(-0.5f, -0.5f);
        unit.scale(1 / box.getWidth(), 1 / box.getHeight());
        unit.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return unit;
    }

    /** @param named whether a dictionary's names are the file's own */
    private void value(COSBase value, boolean named, Bytes out) throws IOException {
        if (value instanceof COSObject reference) {
            referred(reference.getObject(), named, out);
        } else if (value instanceof COSStream || (!named && isShared(value))) {
            out.number(object(value, false)).text(" 0 R ");
        } else if (value instanceof COSDictionary || value instanceof COSArray) {
            composed(value, named, out);
        } else {
            plain(value, out);
        }
    }

    /** What others refer to stays an object of its own: it may be met again, or hold itself. */
    private void referred(@Nullable COSBase value, boolean named, Bytes out) throws IOException {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            out.number(object(value, named)).text(" 0 R ");
        } else {
            value(value == null ? COSNull.NULL : value, named, out);
        }
    }

    private static boolean isShared(COSBase value) {
        return value instanceof COSDictionary dictionary && dictionary.containsKey(COSName.TYPE);
    }

    private void composed(COSBase value, boolean named, Bytes out) throws IOException {
        if (value instanceof COSDictionary dictionary) {
            out.text("<<");
            entries(dictionary, named, out);
            out.text(">>");
        } else if (value instanceof COSArray array) {
            out.text("[");
            for (COSBase item : array) value(item == null ? COSNull.NULL : item, false, out);
            out.text("]");
        }
    }

    private int object(COSBase value, boolean named) throws IOException {
        Integer known = written.get(value);
        if (known != null) return known;
        int number = file.reserve();
        written.put(value, number);
        Bytes content = new Bytes(256);
        if (value instanceof COSStream stream) {
            entries(stream, false, content);
            try (InputStream raw = stream.createRawInputStream()) {
                file.plainStream(number, latin(content), raw.readAllBytes());
            }
        } else {
            composed(value, named, content);
            file.object(number, latin(content));
        }
        return number;
    }

    private void entries(COSDictionary dictionary, boolean named, Bytes out) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            String key = entry.getKey().getName();
            if (!named && !DRAWING.contains(key)) continue;
            entry.getKey().writePDF(out.stream());
            out.add(' ');
            value(entry.getValue(), !named && NAMED.contains(key), out);
        }
    }

    private static void plain(COSBase value, Bytes out) throws IOException {
        if (value instanceof COSName name) {
            name.writePDF(out.stream());
        } else if (value instanceof COSString string) {
            out.text("<").text(string.toHexString()).text(">");
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(out.stream());
        } else if (value instanceof COSNumber number) {
            number(number, out);
        } else {
            out.text("null");
        }
        out.add(' ');
    }

    private static void number(COSNumber number, Bytes out) {
        if (number instanceof COSInteger) {
            out.text(Long.toString(number.longValue()));
        } else {
            out.fine(number.floatValue());
        }
    }

    private static String latin(Bytes bytes) {
        return new String(bytes.array(), 0, bytes.size(), StandardCharsets.ISO_8859_1);
    }
}
