package laurel.certificate.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import laurel.certificate.Imposition;
import laurel.certificate.SheetWriter;
import laurel.certificate.Sheets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts the pages of finished PDF files on sheets, each page imported once, as it is: its text stays text. Viewers are told to
 * print the sheets in true size.
 */
public final class PdfSheets implements SheetWriter {
    private static final float HAIRLINE = 0.3f;

    @Override
    public Sheaf open(OutputStream out) {
        return new Growing(out);
    }

    /** A document in memory, of which only what is new in a part takes any. */
    private static final class Growing implements Sheaf {
        private final PDDocument document = new PDDocument();
        private final Sharing sharing = new Sharing();
        private final OutputStream out;

        Growing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void add(Part part) {
            try {
                PdfSheets.add(part, document, sharing);
            } catch (IOException e) {
                throw ours(e);
            }
        }

        @Override
        public void end() throws IOException {
            describe(document);
            document.save(out);
        }

        @Override
        public void close() {
            try {
                document.close();
            } catch (IOException e) {
                throw ours(e);
            }
        }

        private static UncheckedIOException ours(IOException e) {
            return new UncheckedIOException("memory does not fail, and the files are our own", e);
        }
    }

    private static void describe(PDDocument document) {
        document.setVersion(1.7f);
        document.getDocumentInformation().setProducer("Laurel");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setPrintScaling(PRINT_SCALING.None);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void add(Part part, PDDocument document, Sharing sharing) throws IOException {
        List<List<PDFormXObject>> pages = new ArrayList<>();
        for (byte[] pdf : part.certificates()) pages.add(imported(pdf, document, sharing));
        Imposition imposition = part.imposition();
        for (Imposition.Side side : imposition.sides()) draw(side, imposition.sheets(), pages, document);
    }

    private static List<PDFormXObject> imported(byte[] pdf, PDDocument document, Sharing sharing) throws IOException {
        List<PDFormXObject> pages = new ArrayList<>();
        try (PDDocument source = Loader.loadPDF(pdf)) {
            LayerUtility layers = new LayerUtility(document);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                COSStream form = layers.importPageAsForm(source, i).getCOSObject();
                form.removeItem(COSName.METADATA);
                pages.add(new PDFormXObject((COSStream) sharing.shared(form)));
            }
            sharing.endOfFile();
        }
        return pages;
    }

    private static void draw(Imposition.Side side, Sheets sheets, List<List<PDFormXObject>> pages, PDDocument document)
            throws IOException {
        float width = points(sheets.sheet().width().mm());
        float height = points(sheets.sheet().height().mm());
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Imposition.Placed placed : side.pages()) {
                PDFormXObject form = pages.get(placed.certificate()).get(placed.page());
                content.saveGraphicsState();
                content.transform(new Matrix(place(form, placed.spot(), height)));
                content.drawForm(form);
                content.restoreGraphicsState();
            }
            if (side.pages().isEmpty()) return;
            content.setLineWidth(HAIRLINE);
            for (Sheets.CropMark mark : sheets.cropMarks()) {
                content.moveTo(points(mark.x1()), height - points(mark.y1()));
                content.lineTo(points(mark.x2()), height - points(mark.y2()));
                content.stroke();
            }
        }
    }

    /** A page's form may bring a turn or an origin of its own, in its matrix. */
    private static AffineTransform place(PDFormXObject form, Sheets.Spot spot, float sheetHeight) {
        PDRectangle box = form.getBBox();
        Rectangle2D page = form.getMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Float(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        AffineTransform place =
                AffineTransform.getTranslateInstance(points(spot.x()), sheetHeight - points(spot.bottom()));
        place.scale(points(spot.width()) / page.getWidth(), points(spot.height()) / page.getHeight());
        place.translate(-page.getX(), -page.getY());
        return place;
    }

    private static float points(double mm) {
        return (float) (mm * 72 / 25.4);
    }
}
