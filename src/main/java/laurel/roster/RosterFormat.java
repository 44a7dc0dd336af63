package laurel.roster;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a roster in one format. Text is UTF-8. */
public interface RosterFormat {
    /** @return its name on the command line: {@code csv} */
    String name();

    /** @return the usual ending of its files, without the dot */
    String extension();

    /** The stream stays open. */
    void write(Roster roster, OutputStream out) throws IOException;
}
