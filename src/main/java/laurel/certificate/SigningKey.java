package laurel.certificate;

import java.time.Instant;
import laurel.template.Signer;

/** A key of the user's with its certificate, opened. The same file is signed with the same bytes every time. */
public interface SigningKey extends Signer {
    /** @return whose it is, as its certificate says */
    String name();

    /** @return from when its certificate is valid */
    Instant validFrom();

    /** @return the last second at which its certificate is valid */
    Instant validTo();
}
