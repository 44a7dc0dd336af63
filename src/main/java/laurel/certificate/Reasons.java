package laurel.certificate;

import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** What holds for every reason that the ledger keeps: of what is revoked, replaced or let pass. */
public final class Reasons {
    /** Longest reason that is kept, in UTF-16 units. */
    public static final int LONGEST = 1000;

    private Reasons() {}

    /**
     * @param place what the reason is given for
     * @param reason as it would be kept, without blanks around it
     * @return that it is too long to be kept; empty if it is not
     */
    public static Optional<Problem> problem(Place place, String reason) {
        return reason.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(Problem.error(place, "certificate.reason.long", LONGEST, reason.length()));
    }
}
