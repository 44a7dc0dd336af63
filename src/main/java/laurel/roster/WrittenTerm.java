package laurel.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Names;
import laurel.programme.Term;

/** Finds a term in running text: {@code 任期为一年（2023.9.20-2024.9.21）}. */
final class WrittenTerm {
    private static final String DAY = "(20[0-9]{2}) ?[-./年] ?([0-9]{1,2}) ?[-./月] ?([0-9]{1,2}) ?日?";
    private static final Pattern RANGE = Pattern.compile(DAY + " ?(?:[-–—~至到]|to) ?" + DAY);
    private static final Pattern ABOUT_A_TERM = Pattern.compile("任期|\\bterm\\b");

    private WrittenTerm() {}

    /** @return the terms in the text, if it speaks of a term at all; ranges that are no dates are passed over */
    static Set<Term> in(String text) {
        String key = Names.key(text);
        Set<Term> terms = new LinkedHashSet<>();
        if (!ABOUT_A_TERM.matcher(key).find()) return terms;
        Matcher range = RANGE.matcher(key);
        while (range.find()) {
            term(range).ifPresent(terms::add);
        }
        return terms;
    }

    private static Optional<Term> term(Matcher range) {
        try {
            LocalDate first = day(range, 1);
            LocalDate last = day(range, 4);
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Term(first, last));
        } catch (DateTimeException e) { // 2023.13.40 is no date, hence no term
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher range, int group) {
        return LocalDate.of(
                Integer.parseInt(range.group(group)),
                Integer.parseInt(range.group(group + 1)),
                Integer.parseInt(range.group(group + 2)));
    }
}
