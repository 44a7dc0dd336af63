package laurel.template.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
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

    static byte[] file(PDDocument pdf) throws IOException {
        pdf.setDocumentId(NO_MOMENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Without object streams, so that a simple reader can copy the objects.
        pdf.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
