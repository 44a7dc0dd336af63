package laurel.certificate;

/**
 * Somebody's word that a problem of the plan shall not stand in the way; kept with the certificate.
 *
 * @param kind of problem
 * @param element of the template in which the problem is; empty if it is in none
 * @param reason why, in that person's words
 */
public record Waiver(ProblemKind kind, String element, String reason) {
    public Waiver {
        if (!kind.waivable()) throw new IllegalArgumentException("not to be waived: " + kind);
        if (reason.isBlank()) throw new IllegalArgumentException("waived without a reason: " + kind);
        if (reason.length() > Reasons.LONGEST)
            throw new IllegalArgumentException("reason too long: " + reason.length());
    }

    /** @return whether the other one answers for the same problem, for whatever reason */
    boolean isForSame(Waiver other) {
        return kind == other.kind && element.equals(other.element);
    }
}
