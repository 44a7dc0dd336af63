package laurel.programme;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import laurel.kernel.Message;

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

    /**
     * @return a remark if the term is not a whole number of years, counted from a day to the same day or the day before
     *     (2023-09-20 to 2024-09-21 is one year and one day); the dates stay as they are
     */
    public Optional<Message> oddLength() {
        Period length = Period.between(first, last);
        Period inclusive = Period.between(first, last.plusDays(1));
        if (whole(length) || whole(inclusive)) return Optional.empty();
        return Optional.of(Message.of("programme.term.oddLength", first.toString(), last.toString(), words(length)));
    }

    /** The parts that are not zero, and which of them there are: {@code yd} for one year and one day. */
    private static Message words(Period length) {
        String parts = (length.getYears() == 0 ? "" : "y")
                + (length.getMonths() == 0 ? "" : "m")
                + (length.getDays() == 0 ? "" : "d");
        return Message.of(
                "programme.term.length",
                parts,
                Message.of("programme.term.years", length.getYears()),
                Message.of("programme.term.months", length.getMonths()),
                Message.of("programme.term.days", length.getDays()));
    }

    private static boolean whole(Period length) {
        return length.getMonths() == 0 && length.getDays() == 0;
    }
}
