package laurel.roster;

import java.time.LocalDate;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.programme.Term;

/** Where a day lies against an award's term. */
public enum TermStanding {
    UPCOMING,
    ACTIVE,
    EXPIRED,
    /** The award has no end. */
    WITHOUT_TERM;

    /** @return of a term on a day; first and last day are active */
    public static TermStanding of(Optional<Term> term, LocalDate day) {
        return term.map(t -> {
                    if (day.isBefore(t.first())) return UPCOMING;
                    return day.isAfter(t.last()) ? EXPIRED : ACTIVE;
                })
                .orElse(WITHOUT_TERM);
    }

    public Message text() {
        return Message.of("roster.standing." + name());
    }
}
