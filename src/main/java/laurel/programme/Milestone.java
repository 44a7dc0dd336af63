package laurel.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch or day of a cohort's year, as planned and as it really was.
 *
 * @param step which
 * @param first first planned day
 * @param last last planned day, inclusive; equal to {@code first} for a single day
 * @param actual the day it really happened, or ended; empty if it went as planned or has not happened
 */
public record Milestone(Step step, LocalDate first, LocalDate last, Optional<LocalDate> actual) {
    /** The steps of a cohort, in order. */
    public enum Step {
        APPLICATIONS,
        RESULT,
        FIRST_MEETING,
        POST
    }

    public Milestone {
        if (last.isBefore(first)) throw new IllegalArgumentException(step + " ends before it begins");
    }
}
