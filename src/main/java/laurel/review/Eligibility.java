package laurel.review;

import java.util.Collection;
import java.util.List;
import laurel.application.Application;
import laurel.programme.Evaluation;
import laurel.programme.Requirement;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;
import laurel.programme.Standing;

/**
 * What one requirement set says of an application, seen in three ways.
 *
 * @param claimed if everything claimed is true
 * @param verified by reviewers' verdicts alone; what nobody has looked at is unclear
 * @param held by verdicts where there are any, else by claims: what an acceptance has to stand on
 * @param asked whether the applicant's form asked about any of the set's requirements
 */
public record Eligibility(Evaluation claimed, Evaluation verified, Evaluation held, boolean asked) {
    static Eligibility of(Application application, RequirementSet set, Collection<Verdict> verdicts) {
        boolean plan = application.submission().planGiven();
        return new Eligibility(
                application.claimed(set),
                set.evaluate(id -> verified(id, verdicts), plan),
                set.evaluate(id -> held(application, id, verdicts), plan),
                set.requirements()
                        .map(Requirement::id)
                        .anyMatch(id -> application.submission().claimed(id) != Standing.NOT_ASKED));
    }

    public RequirementSet set() {
        return claimed.set();
    }

    /** @return what the reviewers say; unclear if none has spoken or they disagree */
    static Standing verified(RequirementId requirement, Collection<Verdict> verdicts) {
        List<Standing> standings = verdicts.stream()
                .filter(verdict -> verdict.requirement().equals(requirement))
                .map(Verdict::standing)
                .distinct()
                .toList();
        return standings.size() == 1 ? standings.get(0) : Standing.UNCLEAR;
    }

    private static Standing held(Application application, RequirementId id, Collection<Verdict> verdicts) {
        boolean spoken =
                verdicts.stream().anyMatch(verdict -> verdict.requirement().equals(id));
        return spoken ? verified(id, verdicts) : application.submission().claimed(id);
    }
}
