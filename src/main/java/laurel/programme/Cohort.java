package laurel.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One run of a programme.
 *
 * @param id programme and edition
 * @param calendar its dates
 * @param seats how many may be accepted at most; a ceiling, never a target; empty for no limit
 * @param term the term of an award of this cohort; empty where awards have none
 * @param benefits what its holders get
 * @param requirementSets the sets that apply, the one that counts first
 * @param quorum votes of programme members that an acceptance needs
 * @param reviewers GitHub logins of the programme's members
 * @param signatory whose name stands on its certificates; empty if a line is left for a pen
 */
public record Cohort(
        CohortId id,
        Calendar calendar,
        OptionalInt seats,
        Optional<Term> term,
        List<LocalText> benefits,
        List<RequirementSet> requirementSets,
        int quorum,
        List<String> reviewers,
        Optional<Signatory> signatory) {
    public Cohort {
        benefits = List.copyOf(benefits);
        requirementSets = List.copyOf(requirementSets);
        reviewers = List.copyOf(reviewers);
        if (seats.isPresent() && seats.getAsInt() < 1) throw new IllegalArgumentException("cohort without a seat");
        if (quorum < 0) throw new IllegalArgumentException("quorum below zero");
    }
}
