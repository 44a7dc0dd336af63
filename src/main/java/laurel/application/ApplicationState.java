package laurel.application;

/** Where an {@link Application} is on its way. */
public enum ApplicationState {
    /** Read, not yet looked at. */
    IMPORTED,
    /** Somebody of the programme tried the form. */
    TEST,
    /** The same applicant's other application counts. */
    DUPLICATE,
    /** Not a valid application. */
    INVALID,
    /** The applicant was asked for more. */
    NEEDS_INFO,
    /** Looked at: to be evaluated. */
    VALID,
    /** Reviewers are at it. */
    UNDER_REVIEW,
    ACCEPTED,
    DECLINED,
    WAIT_LISTED,
    /** Taken back by the applicant. */
    WITHDRAWN;

    /** @return whether a decision has been put into effect */
    public boolean decided() {
        return this == ACCEPTED || this == DECLINED || this == WAIT_LISTED;
    }

    /** @return whether it takes part in the round: it can be reviewed, voted on and decided */
    public boolean counts() {
        return this == IMPORTED || this == NEEDS_INFO || this == VALID || this == UNDER_REVIEW;
    }

    /** @return whether a person may put the application from here into the other state; decisions go another way */
    public boolean mayBecome(ApplicationState next) {
        if (next == this || next.decided()) return false;
        return switch (this) {
            case IMPORTED, NEEDS_INFO, VALID, TEST, DUPLICATE, INVALID -> true;
            case UNDER_REVIEW -> next == NEEDS_INFO || next == WITHDRAWN || next == INVALID || next == VALID;
            case WITHDRAWN -> next == VALID;
            case ACCEPTED, DECLINED, WAIT_LISTED -> false;
        };
    }
}
