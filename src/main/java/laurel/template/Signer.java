package laurel.template;

/** Signs files while they are written. Safe for all threads. */
public interface Signer {
    /** @return how many bytes each of its signatures takes */
    int length();

    /**
     * @param content everything in the file but the signature itself
     * @return a CMS signature over it (RFC 5652), {@link #length} bytes, zeros behind its end
     * @throws laurel.kernel.Failure if the key cannot sign
     */
    byte[] sign(byte[] content);
}
