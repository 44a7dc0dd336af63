package laurel.roster;

import java.util.List;
import java.util.Optional;
import laurel.programme.CohortId;
import laurel.programme.Term;

/**
 * What will become of the lists of one cohort in a post.
 *
 * @param cohort whose
 * @param line where the first of them begins, 1-based
 * @param figures claimed, listed and distinct numbers
 * @param figuresStored whether the same figures are stored already
 * @param term the term that new awards get
 * @param entries in the order of the post
 */
public record PlannedList(
        CohortId cohort,
        int line,
        ListFigures figures,
        boolean figuresStored,
        Optional<Term> term,
        List<PlannedEntry> entries) {
    public PlannedList {
        entries = List.copyOf(entries);
    }

    public long count(PlannedEntry.Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }
}
