package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The form of a clean PDF picture: one page from the origin on, whose only object {@link #ART} holds all that is drawn. Same
 * objects, same bytes: the file has no date and its identifier is made of its content.
 */
final class CleanPage {
    /** The name of the object. */
    static final COSName ART = COSName.getPDFName("Art");

    private static final long NO_MOMENT = 0;

    private CleanPage() {}

    /** @param scale of the object on the page */
    static void draw(PDDocument pdf, PDPage page, PDFormXObject form, double scale) throws IOException {
        PDResources resources = new PDResources();
        resources.put(ART, form);
        page.setResources(resources);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            if (scale != 1) content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
            content.drawForm(form);
        }
    }

    /** @return the object of a page of exactly this form; nothing of any other page */
    static Optional<COSStream> art(PDPage page) throws IOException {
        PDResources found = page.getResources();
        if (found == null) return Optional.empty();
        COSDictionary resources = found.getCOSObject();
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        boolean alone = resources.size() == 1 && objects != null && objects.size() == 1;
        if (!alone || page.getRotation() != 0 || !(objects.getDictionaryObject(ART) instanceof COSStream art))
            return Optional.empty();
        PDRectangle box = page.getMediaBox();
        boolean plain = box.getLowerLeftX() == 0
                && box.getLowerLeftY() == 0
                && !page.getCOSObject().containsKey(COSName.CROP_BOX)
                && COSName.FORM.equals(art.getCOSName(COSName.SUBTYPE));
        try (InputStream content = page.getContents()) {
            String text = new String(content.readNBytes(64), StandardCharsets.US_ASCII);
            return plain && text.strip().equals("/Art Do") ? Optional.of(art) : Optional.empty();
        }
    }

    static byte[] file(PDDocument pdf) throws IOException {
        pdf.setDocumentId(NO_MOMENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Without object streams, so that a simple reader can copy the objects.
        pdf.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
