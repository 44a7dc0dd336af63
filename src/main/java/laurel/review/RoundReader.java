package laurel.review;

import java.nio.file.Path;
import laurel.kernel.FileFailure;

/** Reads a round that was written down. */
public interface RoundReader {
    /** @throws FileFailure if the file cannot be read */
    RoundScript read(Path file);
}
