package laurel.template;

import java.io.IOException;
import java.io.OutputStream;
import laurel.kernel.PageSize;

/**
 * Draws pages. Safe for all threads; the same page and facts give the same bytes on every run, whatever the clock, the
 * default locale or the time zone.
 *
 * <p>Streams are neither flushed nor closed; an {@code IOException} comes from the stream alone.
 */
public interface Renderer {
    /** The width of a certificate's picture for web pages, in pixels. */
    int WEB_WIDTH = 2000;

    /** The least width of a picture, in pixels. */
    int NARROWEST = 16;

    /** The greatest width of a picture, in pixels. */
    int WIDEST = 20_000;

    /** What width times height of a picture may not exceed. */
    long MOST_PIXELS = 400_000_000;

    /** @return whether the page can be drawn as a picture so many pixels wide */
    static boolean canDraw(PageSize page, int width) {
        double height = width * page.height().mm() / page.width().mm();
        return width >= NARROWEST && width <= WIDEST && width * height <= MOST_PIXELS;
    }

    /**
     * The version of the drawing: raised with every release in which some page comes out as other bytes than before, so that
     * a certificate that cannot be drawn again as it was tells why.
     */
    int DRAWING = 5;

    /** Writes the certificate as PDF, its fonts embedded, its text selectable.
     *
     * @throws laurel.kernel.RenderFailure if a face of the layout cannot be read
     */
    void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException;

    /**
     * Writes the certificate as PDF with a signature of the whole file, shown where the layout says so, dated by its issue.
     *
     * @throws laurel.kernel.RenderFailure if a face of the layout cannot be read
     * @throws laurel.kernel.Failure if the key cannot sign
     */
    void signedPdf(Layout layout, IssueFacts facts, Signer signer, OutputStream out) throws IOException;

    /** Writes the page as PNG.
     *
     * @param width in pixels; the height follows from the page
     * @throws IllegalArgumentException if {@link #canDraw} says no
     * @throws laurel.kernel.RenderFailure if a face of the layout cannot be read
     */
    void png(PageLayout page, IssueFacts facts, int width, OutputStream out) throws IOException;
}
