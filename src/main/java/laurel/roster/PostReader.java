package laurel.roster;

import java.nio.file.Path;

/** Reads a published post. */
public interface PostReader {
    /** @throws laurel.kernel.FileFailure if the file cannot be read */
    PublishedPost read(Path file);
}
