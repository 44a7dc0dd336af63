package laurel.template;

import java.io.OutputStream;

/** Makes files for a print shop. Safe for all threads; the same certificates and facts give the same bytes. */
public interface PrintFiles {
    /** @param out takes the file while it grows */
    PrintFile open(OutputStream out);

    /**
     * Goes on in a file that was begun with other faces, or with the same ones.
     *
     * @return the same file, for layouts that were made with these faces
     * @throws IllegalArgumentException if another kind of program began it
     */
    PrintFile goOn(PrintFile begun);
}
