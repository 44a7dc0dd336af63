package laurel.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A dated validity, first and last day inclusive; both are stored, neither is computed from the other. */
public record Term(LocalDate first, LocalDate last) {
    public Term {
        if (last.isBefore(first))
            throw new IllegalArgumentException("term ends before it begins: " + first + " " + last);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** @return days from the first to the last, both counted */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** @return whether they share more than a day (one may begin on the day the other ends, or the day before) */
    public boolean overlaps(Term other) {
        return first.isBefore(other.last.minusDays(1)) && other.first.isBefore(last.minusDays(1));
    }
}
