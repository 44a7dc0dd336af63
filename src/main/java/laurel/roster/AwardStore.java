package laurel.roster;

import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.programme.Term;

/** Where awards are kept. Writes need a running act. */
public interface AwardStore {
    /** A new award, held, at the end of its cohort's list. */
    record NewAward(
            PersonId person,
            CohortId cohort,
            String printedName,
            Optional<Term> term,
            boolean returning,
            String slug,
            String certificateUrl,
            String source) {}

    /** @return the award as stored, held, with an id and version 1 */
    Award add(NewAward award);

    Optional<Award> find(AwardId id);

    /** @return in the order in which they were added, which is the order of posts */
    List<Award> ofCohort(CohortId cohort);

    List<Award> ofPerson(PersonId person);

    /** @return every award, newest edition first, then by cohort, then in the order in which they were added */
    List<Award> all();

    /** @return the stored award with the next version, or empty if somebody changed it since it was read */
    Optional<Award> save(Award award);
}
