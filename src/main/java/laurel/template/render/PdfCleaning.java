package laurel.template.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.template.Picture;
import laurel.template.render.PictureReport.Art;
import laurel.template.render.PictureReport.Remark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Takes the first page out of a PDF file into a file of its own that holds what is drawn and nothing else. The page is drawn
 * once, so that one that cannot be drawn, or not in time, never becomes a template's picture.
 */
final class PdfCleaning {
    private static final int TAIL = 1024;
    private static final double TRIAL_WIDTH = 1200;

    private PdfCleaning() {}

    static PictureReport clean(byte[] pdf) throws IOException {
        if (!endsWhole(pdf)) return PictureReport.refused(Remark.error("template.picture.truncated"));
        try (PDDocument source = Loader.loadPDF(pdf)) {
            List<Remark> remarks = new ArrayList<>();
            if (source.isEncrypted()) {
                remarks.add(Remark.note("template.pdf.restricted"));
                source.setAllSecurityToBeRemoved(true);
            }
            int pages = source.getNumberOfPages();
            if (pages == 0) return PictureReport.refused(Remark.error("template.pdf.none"));
            if (pages > PictureLimits.PAGES)
                return PictureReport.refused(Remark.error("template.pdf.pages", PictureLimits.PAGES, pages));
            if (pages > 1) remarks.add(Remark.note("template.pdf.first", pages));
            if (hidesLayers(source)) remarks.add(Remark.error("template.pdf.layers"));
            Set<String> acting = PdfScan.acting(source.getDocument());
            if (!acting.isEmpty()) remarks.add(Remark.note("template.pdf.left", String.join(", ", acting)));
            return page(source, remarks);
        } catch (InvalidPasswordException e) {
            return PictureReport.refused(Remark.error("template.pdf.encrypted"));
        }
    }

    /** @param pdf one page that this program has drawn */
    static PictureReport ofOurs(byte[] pdf, List<Remark> remarks) throws IOException {
        try (PDDocument source = Loader.loadPDF(pdf)) {
            return page(source, new ArrayList<>(remarks));
        }
    }

    private static PictureReport page(PDDocument source, List<Remark> remarks) throws IOException {
        PDPage page = source.getPage(0);
        PDRectangle box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        float width = lying ? box.getHeight() : box.getWidth();
        float height = lying ? box.getWidth() : box.getHeight();
        if (!(width >= 1 && height >= 1 && width <= PictureLimits.SIDE && height <= PictureLimits.SIDE)) {
            remarks.add(Remark.error(
                    "template.picture.size", Math.round(width), Math.round(height), Math.round(PictureLimits.SIDE)));
            return new PictureReport(remarks, Optional.empty());
        }
        try (PDDocument target = new PDDocument()) {
            PDFormXObject form = imported(source, page, target);
            target.getDocumentCatalog().getCOSObject().removeItem(COSName.OCPROPERTIES);
            remarks.addAll(PdfWash.wash(target, form));
            if (remarks.stream().anyMatch(PictureReport::isError)) {
                return new PictureReport(remarks, Optional.empty());
            }
            PDPage clean = new PDPage(new PDRectangle(width, height));
            target.addPage(clean);
            CleanPage.draw(target, clean, form, 1);
            return tried(CleanPage.file(target), width, height, remarks);
        }
    }

    /** A picture that was made clean before is not wrapped again: cleaning it twice gives the same file. */
    private static PDFormXObject imported(PDDocument source, PDPage page, PDDocument target) throws IOException {
        Optional<COSStream> art = CleanPage.art(page);
        if (art.isEmpty()) return new LayerUtility(target).importPageAsForm(source, page);
        PDFCloneUtility cloner = new PDFCloneUtility(target) {};
        return new PDFormXObject(cloner.cloneForNewDocument(art.get()));
    }

    /** The page is read again, because what was not saved yet may be drawn with other fonts; then nothing may act in it. */
    private static PictureReport tried(byte[] clean, float width, float height, List<Remark> remarks)
            throws IOException {
        try (PDDocument again = Loader.loadPDF(clean)) {
            Set<String> acting = PdfScan.acting(again.getDocument());
            if (!acting.isEmpty()) {
                return PictureReport.refused(Remark.error("template.pdf.active", String.join(", ", acting)));
            }
            float scale = (float) (TRIAL_WIDTH / Math.max(width, height));
            BufferedImage trial = new PDFRenderer(again).renderImage(0, scale);
            trial.flush();
        }
        // Here, and not for the first time where certificates are drawn, it shows whether the page can be taken over.
        PdfArt.of(clean, new PdfFile(Deflate.Effort.LIGHT));
        Art art = new Art(Picture.Kind.PDF, width, height, clean);
        return new PictureReport(remarks, Optional.of(art));
    }

    /** ISO 32000-1, annex H.3.4.4: the end mark stands within the last 1024 bytes. */
    private static boolean endsWhole(byte[] pdf) {
        int start = Math.max(0, pdf.length - TAIL);
        return new String(pdf, start, pdf.length - start, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Layers that are switched off would be seen: a picture has no switches. */
    private static boolean hidesLayers(PDDocument source) {
        COSDictionary layers = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary state = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (state == null) return false;
        COSArray off = state.getCOSArray(COSName.OFF);
        COSBase base = state.getDictionaryObject(COSName.BASE_STATE);
        return (off != null && off.size() > 0) || COSName.OFF.equals(base);
    }
}
