package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files for tests, good and bad, made by code. */
final class PdfSamples {
    /** A landscape A4 page's width and height in points. */
    static final PDRectangle PAGE = new PDRectangle(842, 595);

    /** A page half red, half blue. */
    static final String CONTENT = "1 0 0 rg 0 0 421 595 re f 0 0 1 rg 421 0 421 595 re f\n";

    private PdfSamples() {}

    /** What a sample does with a document before it is saved. */
    @FunctionalInterface
    interface Change {
        void make(PDDocument document, PDPage page) throws IOException;
    }

    static byte[] page(String content) {
        return page(content, (document, page) -> {});
    }

    static byte[] page(String content, Change change) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PAGE);
            document.addPage(page);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
            change.make(document, page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    static byte[] pages(int count) {
        return page(CONTENT, (document, page) -> {
            for (int i = 1; i < count; i++) document.addPage(new PDPage(PAGE));
        });
    }

    static byte[] sized(float side) {
        return page("", (document, page) -> page.setMediaBox(new PDRectangle(side, 100)));
    }

    static byte[] encrypted(String user) {
        return page(CONTENT, (document, page) -> {
            AccessPermission none = new AccessPermission();
            none.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", user, none));
        });
    }

    /** Ten forms, each drawn ten times by the next: 10^10 operators. */
    static byte[] nestedForms() {
        return page("/F9 Do\n", (document, page) -> {
            COSStream inner = form(document, "0 0 1 1 re f\n", Optional.empty());
            for (int level = 0; level < 10; level++) inner = form(document, "/X Do ".repeat(10), Optional.of(inner));
            page.getCOSObject().setItem(COSName.RESOURCES, objects("F9", inner));
        });
    }

    static COSStream form(PDDocument document, String content, Optional<COSStream> inner) throws IOException {
        COSStream form = stream(document, content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(1000, 1000).getCOSArray());
        inner.ifPresent(one -> form.setItem(COSName.RESOURCES, objects("X", one)));
        return form;
    }

    static COSDictionary objects(String name, COSStream object) {
        COSDictionary names = new COSDictionary();
        names.setItem(name, object);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, names);
        return resources;
    }

    /** An image of one bit to a pixel, all of one colour; its data are as many zeros as it needs. */
    static byte[] hugeImage(int side) {
        return page("q 842 0 0 595 0 0 cm /I Do Q\n", (document, page) -> {
            COSStream image = document.getDocument().createCOSStream();
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(deflated((long) side * (side / 8), (byte) 0));
            }
            image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, side);
            image.setInt(COSName.HEIGHT, side);
            image.setInt(COSName.BITS_PER_COMPONENT, 1);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            page.getCOSObject().setItem(COSName.RESOURCES, objects("I", image));
        });
    }

    /** A content of so many spaces. */
    static byte[] spaces(long count) {
        return page("", (document, page) -> {
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createRawOutputStream()) {
                out.write(deflated(count, (byte) ' '));
            }
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }

    private static byte[] deflated(long count, byte value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        Arrays.fill(some, value);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9), 1 << 16)) {
            for (long left = count; left > 0; left -= some.length) {
                deflater.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        return out.toByteArray();
    }

    /** Everything in a PDF file that acts, calls or is carried along. */
    static byte[] acting() {
        return page(CONTENT, (document, page) -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem("OpenAction", action("JavaScript", "JS", "app.alert(1)"));
            COSDictionary events = new COSDictionary();
            events.setItem("WC", action("Launch", "F", "calc.exe"));
            catalog.setItem("AA", events);
            COSDictionary names = new COSDictionary();
            names.setItem("EmbeddedFiles", new COSDictionary());
            names.setItem("JavaScript", new COSDictionary());
            catalog.setItem("Names", names);
            COSDictionary form = new COSDictionary();
            form.setItem("XFA", stream(document, "<xdp/>"));
            catalog.setItem("AcroForm", form);
            COSArray annotations = new COSArray();
            for (String kind : new String[] {"URI", "SubmitForm", "GoToR"}) {
                COSDictionary link = new COSDictionary();
                link.setItem("Subtype", COSName.getPDFName("Link"));
                link.setItem("A", action(kind, "URI", "https://example.org/"));
                annotations.add(link);
            }
            COSDictionary media = new COSDictionary();
            media.setItem("Subtype", COSName.getPDFName("RichMedia"));
            annotations.add(media);
            page.getCOSObject().setItem("Annots", annotations);
            COSDictionary pageEvents = new COSDictionary();
            pageEvents.setItem("O", action("JavaScript", "JS", "this.submitForm()"));
            page.getCOSObject().setItem("AA", pageEvents);
        });
    }

    private static COSDictionary action(String kind, String key, String value) {
        COSDictionary action = new COSDictionary();
        action.setItem("S", COSName.getPDFName(kind));
        action.setItem(key, new COSString(value));
        return action;
    }

    /** Text in Helvetica, which every reader is said to have. */
    static byte[] withoutItsFont() {
        return page("BT /F 40 Tf 100 100 Td (Laurel) Tj ET\n", (document, page) -> {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
            COSDictionary fonts = new COSDictionary();
            fonts.setItem("F", font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
        });
    }

    /** A file written by hand, whose table of objects a reader makes anew. */
    static byte[] raw(String objects) {
        return ("%PDF-1.4\n" + objects + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pageTreeLoop() {
        return raw("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj");
    }

    /** A shading that nothing uses, whose function is made of itself, twice. */
    static byte[] functionOfItself() {
        return raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Shading<</S 4 0 R>>>>>>endobj
                4 0 obj<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 1 1]/Function 5 0 R>>endobj
                5 0 obj<</FunctionType 3/Domain[0 1]/Functions[5 0 R 5 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>endobj""");
    }

    static byte[] nestedArrays(int depth) {
        return raw("1 0 obj<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(depth) + "]".repeat(depth)
                + ">>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj");
    }
}
