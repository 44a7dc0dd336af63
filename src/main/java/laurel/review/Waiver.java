package laurel.review;

/** A rule for an acceptance that people may set aside with a reason. There is none for age. */
public enum Waiver {
    /** The requirements are not met. */
    BELOW_BAR,
    /** Fewer votes than the cohort asks for. */
    QUORUM,
    /** More acceptances than seats. */
    SEATS,
    /** Handed in outside the window. */
    WINDOW
}
