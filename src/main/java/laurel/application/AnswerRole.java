package laurel.application;

/** What the program needs to know about a question of a form, whatever its words. */
public enum AnswerRole {
    HANDLE,
    NAME,
    SURNAME,
    EMAIL,
    /** Links about the person. */
    PROFILE,
    /** Boxes to tick, one per requirement. */
    CLAIMS,
    /** How the applicant would contribute without meeting the bar. */
    PLAN,
    /** Links that show that requirements are met. */
    EVIDENCE,
    OTHER
}
