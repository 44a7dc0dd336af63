package laurel.certificate;

/** What has become of a {@link Certificate}. */
public enum CertificateState {
    /** Its serial is spent and its text fixed; its files may not all be there yet. */
    RESERVED,
    /** Its files were written. */
    ISSUED,
    /** Replaced under a new serial. */
    SUPERSEDED,
    /** Withdrawn with a reason; the record stays. */
    REVOKED;

    /** @return whether it stands for its award; an award has one such certificate per template and language */
    public boolean stands() {
        return this == RESERVED || this == ISSUED;
    }
}
