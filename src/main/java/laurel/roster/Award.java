package laurel.roster;

import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.Term;

/**
 * A person's place in a cohort. The printed name belongs to the award, not to the person: it is chosen by people and
 * printed exactly as it stands here.
 *
 * @param id given by the store
 * @param person whose
 * @param cohort in which
 * @param printedName the name on certificates and in posts, as typed
 * @param term its validity; empty for awards without an end
 * @param status held, removed, resigned
 * @param returning whether the holder had held the programme's title before
 * @param slug the last part of its certificate's file name, as chosen or as published; empty to have one made
 * @param certificateUrl where a certificate was published; empty if none is known
 * @param source where the award comes from: a decision, a file
 * @param version counts changes; a writer with an older one is refused
 */
public record Award(
        AwardId id,
        PersonId person,
        CohortId cohort,
        String printedName,
        Optional<Term> term,
        AwardStatus status,
        boolean returning,
        String slug,
        String certificateUrl,
        String source,
        int version) {
    public Award {
        if (printedName.isBlank()) throw new IllegalArgumentException("award without a printed name");
    }
}
