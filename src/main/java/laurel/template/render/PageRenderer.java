package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.PrintFile;
import laurel.template.PrintFiles;
import laurel.template.Renderer;
import laurel.template.Signer;

/** Draws pages with the faces that measured them, as PDF and as PNG. Safe for all threads; one serves a whole program. */
public final class PageRenderer implements Renderer, PrintFiles {
    private final BundledFonts faces;
    private final PdfPages pdf;
    private final PngPages png;

    /** Keeps nothing for the program's next run.
     *
     * @param faces the fonts that the layouts were made with
     */
    public PageRenderer(BundledFonts faces) {
        this(faces, BackgroundCache.NONE);
    }

    /** @param backgrounds keeps backgrounds of pictures that were packed, so that the next run need not pack them again */
    public PageRenderer(BundledFonts faces, DiskBackgrounds backgrounds) {
        this(faces, (BackgroundCache) backgrounds);
    }

    private PageRenderer(BundledFonts faces, BackgroundCache backgrounds) {
        this.faces = faces;
        pdf = new PdfPages(faces);
        png = new PngPages(faces, new PngBackgrounds(faces, backgrounds));
    }

    @Override
    public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
        pdf.write(layout, facts).writeTo(out);
    }

    @Override
    public void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException {
        pdf.signed(layout, facts, signer).writeTo(out);
    }

    @Override
    public PrintFile open(OutputStream out) {
        return PdfPrintFile.begin(faces, out);
    }

    @Override
    public PrintFile goOn(PrintFile begun) {
        if (begun instanceof PdfPrintFile file) return file.with(faces);
        throw new IllegalArgumentException("not begun here: " + begun.getClass());
    }

    @Override
    public void png(PageLayout page, IssueFacts facts, int width, OutputStream out) throws IOException {
        if (!Renderer.canDraw(page.page(), width)) throw new IllegalArgumentException("width out of range: " + width);
        png.write(page, facts, width, out);
    }
}
