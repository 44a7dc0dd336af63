package laurel.template;

import java.io.IOException;

/**
 * One file with many certificates, for a print shop: what they share is in it once. It is written while it grows and needs
 * little memory for each certificate. Not for several threads.
 *
 * <p>An {@code IOException} comes from the stream alone; after one the file is worthless.
 */
public interface PrintFile {
    /**
     * Adds the pages of a certificate.
     *
     * @param bookmark leads to its first page, usually the recipient's name
     * @param label of its pages in place of their number, usually the serial
     * @throws laurel.kernel.RenderFailure if a face or a picture of the layout cannot be read
     */
    void add(Layout layout, String bookmark, String label) throws IOException;

    /**
     * Writes what they share and ends the file. The stream is neither flushed nor closed.
     *
     * @param facts about the file as a whole
     * @throws IllegalStateException if nothing was added: a document has a page
     */
    void end(IssueFacts facts) throws IOException;
}
