package laurel.certificate;

/**
 * A file of a certificate, as it was written.
 *
 * @param sha256 of its content, 64 hexadecimal digits in lower case
 * @param by what drew it
 * @param signed whether it has a signature; {@link Ledger#signature} knows it
 */
public record IssuedFile(String sha256, DrawnBy by, boolean signed) {
    public IssuedFile {
        if (sha256.length() != 64) throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }

    /** @return a file with a signature, which the ledger keeps beside it */
    public static IssuedFile signed(String sha256, DrawnBy by) {
        return new IssuedFile(sha256, by, true);
    }

    /** @return a file without a signature */
    public static IssuedFile of(String sha256, DrawnBy by) {
        return new IssuedFile(sha256, by, false);
    }
}
