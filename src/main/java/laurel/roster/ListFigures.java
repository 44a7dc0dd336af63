package laurel.roster;

import java.util.OptionalInt;
import laurel.programme.CohortId;

/**
 * What a post says about a list's length, and what is there.
 *
 * @param source the post's file name
 * @param cohort whose list
 * @param claimed the number announced in the text; empty if there is none
 * @param listed names in the list
 * @param distinct different people among them, as far as the list tells; bots are not people
 */
public record ListFigures(String source, CohortId cohort, OptionalInt claimed, int listed, int distinct) {
    /** @return whether the text announces what is there */
    public boolean agree() {
        return listed == distinct && (claimed.isEmpty() || claimed.getAsInt() == listed);
    }
}
