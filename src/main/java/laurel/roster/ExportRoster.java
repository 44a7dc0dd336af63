package laurel.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;

/** Writes the awards that a query finds. */
public final class ExportRoster {
    private final FindRoster find;
    private final List<RosterFormat> formats;

    public ExportRoster(FindRoster find, List<RosterFormat> formats) {
        this.find = find;
        this.formats = List.copyOf(formats);
    }

    /** @return what it can write, in the order of the program */
    public List<RosterFormat> formats() {
        return formats;
    }

    public Optional<RosterFormat> format(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * @return how many rows were written
     * @throws FileFailure if the file could not be written; what stood there is then untouched
     */
    public int toFile(RosterQuery query, RosterFormat format, Path file) {
        return toFile(find.find(query), format, file);
    }

    /** The same for a list that was found already, such as the one on the screen. */
    public int toFile(Roster roster, RosterFormat format, Path file) {
        AtomicFile.write(file, out -> format.write(roster, out));
        return roster.rows().size();
    }

    /**
     * @param out stays open
     * @return how many rows were written
     * @throws FileFailure if the stream takes no more
     */
    public int toStream(RosterQuery query, RosterFormat format, OutputStream out) {
        Roster roster = find.find(query);
        try {
            format.write(roster, out);
            out.flush();
        } catch (IOException e) {
            throw new FileFailure(Message.of("roster.export.streamClosed"), e);
        }
        return roster.rows().size();
    }
}
