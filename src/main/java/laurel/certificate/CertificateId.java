package laurel.certificate;

/** Identifies a {@link Certificate} in the ledger; given by the store, never reused. */
public record CertificateId(long value) {}
