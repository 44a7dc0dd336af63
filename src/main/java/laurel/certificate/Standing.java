package laurel.certificate;

/** What a certificate is worth on a given day. */
public enum Standing {
    /** Its serial is spent, its files were not written yet. */
    UNFINISHED,
    VALID,
    /** Its term is over. */
    EXPIRED,
    /** Another one took its place. */
    SUPERSEDED,
    /** It was withdrawn. */
    REVOKED
}
