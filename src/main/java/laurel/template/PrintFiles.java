package laurel.template;

import java.io.OutputStream;

/** Makes files for a print shop. Safe for all threads; the same certificates and facts give the same bytes. */
@FunctionalInterface
public interface PrintFiles {
    /**
     * @param facts about the file as a whole
     * @param out takes the file while it grows
     */
    PrintFile open(IssueFacts facts, OutputStream out);
}
