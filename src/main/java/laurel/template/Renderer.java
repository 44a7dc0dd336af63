package laurel.template;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Draws pages. Safe for all threads; the same page and facts give the same bytes on every run, whatever the clock, the
 * default locale or the time zone.
 *
 * <p>Streams are neither flushed nor closed; an {@code IOException} comes from the stream alone.
 */
public interface Renderer {
    /** The width of a certificate's picture for web pages, in pixels. */
    int WEB_WIDTH = 2000;

    /**
     * The version of the drawing: raised with every release in which some page comes out as other bytes than before, so that
     * a certificate that cannot be drawn again as it was tells why.
     */
    int DRAWING = 1;

    /** Writes the certificate as PDF, its fonts embedded, its text selectable.
     *
     * @throws laurel.kernel.RenderFailure if a face of the layout cannot be read
     */
    void pdf(Layout layout, IssueFacts facts, OutputStream out) throws IOException;

    /** Writes the page as PNG.
     *
     * @param width in pixels, 16 to 20,000; the height follows from the page
     * @throws laurel.kernel.RenderFailure if a face of the layout cannot be read
     */
    void png(PageLayout page, IssueFacts facts, int width, OutputStream out) throws IOException;
}
