package laurel.template.render;

import java.io.IOException;
import java.io.OutputStream;
import laurel.template.IssueFacts;
import laurel.template.Layout;
import laurel.template.PageLayout;
import laurel.template.Renderer;

/** Draws pages with the faces that measured them, as PDF and as PNG. Safe for all threads; one serves a whole program. */
public final class PageRenderer implements Renderer {
    private static final int NARROWEST = 16;
    private static final int WIDEST = 20_000;

    private final PdfPages pdf;
    private final PngPages png;

    /** @param faces the fonts that the layouts were made with */
    public PageRenderer(BundledFonts faces) {
        pdf = new PdfPages(faces);
        png = new PngPages(faces, new PngBackgrounds(faces, BackgroundCache.NONE));
    }

    @Override
    public void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException {
        pdf.write(layout, facts).writeTo(out);
    }

    @Override
    public void png(PageLayout page, IssueFacts facts, int width, OutputStream out) throws IOException {
        if (width < NARROWEST || width > WIDEST) throw new IllegalArgumentException("width out of range: " + width);
        png.write(page, facts, width).writeTo(out);
    }
}
