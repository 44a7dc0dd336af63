package laurel.certificate.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What tells one place where Laurel is installed from another. */
public interface Surroundings {
    /** @return a text that is the same as long as it is the same computer */
    String machine();

    /** @return another one every time */
    UUID newId();

    Instant now();

    /** @return when the file was put there or last touched in any way, where the system tells so and nobody can set it back */
    Optional<Instant> changed(Path file);
}
