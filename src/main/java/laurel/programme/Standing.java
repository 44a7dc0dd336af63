package laurel.programme;

/** What is held to be true of one requirement of one application. */
public enum Standing {
    MET,
    NOT_MET,
    UNCLEAR,
    /** The applicant's form did not ask. */
    NOT_ASKED
}
