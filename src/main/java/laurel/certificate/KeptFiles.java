package laurel.certificate;

import java.util.function.Supplier;

/** Files that are kept for as long as the ledger, by the SHA-256 of their content. Safe for all threads. */
public interface KeptFiles {
    /**
     * Keeps a file; when this returns, it is on the disk. One that is kept already is not asked for again.
     *
     * @throws laurel.kernel.FileFailure if it cannot be written
     */
    void keep(String sha256, Supplier<byte[]> content);

    /**
     * @return the content, which was found to be what was kept
     * @throws laurel.kernel.FileFailure if it is missing, cannot be read or is damaged
     */
    byte[] read(String sha256);
}
