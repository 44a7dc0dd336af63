package laurel.certificate;

import java.nio.file.Path;
import java.util.Optional;

/** Opens files with keys. */
public interface SigningKeys {
    /**
     * @param file in the format PKCS #12 (RFC 7292), {@code .p12} or {@code .pfx}
     * @param password of the file; not kept, and not changed
     * @param alias which key; needed only where the file holds several
     * @throws laurel.kernel.FileFailure if the file cannot be read
     */
    SigningKeyReading open(Path file, char[] password, Optional<String> alias);
}
