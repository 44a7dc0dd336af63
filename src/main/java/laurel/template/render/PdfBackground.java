package laurel.template.render;

import java.util.ArrayList;
import java.util.List;
import laurel.template.PageLayout;

/**
 * The part of a page that it shares with others, written already.
 *
 * @param content the number of the stream that draws it
 * @param tags what its pieces are; a page's own come after them
 */
record PdfBackground(int content, List<PdfTag> tags) {
    PdfBackground {
        tags = List.copyOf(tags);
    }

    static PdfBackground of(PageLayout page, PdfStock stock, PdfFile file) {
        PdfContent content = new PdfContent(stock, page.page().height().points());
        List<PdfTag> tags = new ArrayList<>();
        content.draw(page.background().marks(), page.meanings(), tags);
        return new PdfBackground(file.stream("", content.bytes()), tags);
    }

    /** Writes a page that lies on it.
     *
     * @param more entries of its dictionary
     * @return the number of the page's object
     */
    int page(PageLayout page, PdfStock stock, PdfFile file, PdfDocument document, String more) {
        PdfContent own = new PdfContent(stock, page.page().height().points());
        List<PdfTag> all = new ArrayList<>(tags);
        own.draw(page.marks(), page.meanings(), all);
        return document.page(
                page.page(), List.of(content, file.stream("", own.bytes(), Deflate.Effort.LIGHT)), all, more);
    }
}
