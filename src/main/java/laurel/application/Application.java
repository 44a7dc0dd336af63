package laurel.application;

import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.Calendar;
import laurel.programme.CohortId;
import laurel.programme.Evaluation;
import laurel.programme.RequirementSet;

/**
 * What somebody handed in for a cohort, and where it stands.
 *
 * @param id given by the store
 * @param cohort for which
 * @param person whose
 * @param submission what was handed in
 * @param state where it stands
 * @param duplicateOf the application of the same person that counts instead; present only for duplicates
 * @param version counts changes; a writer with an older one is refused
 */
public record Application(
        ApplicationId id,
        CohortId cohort,
        PersonId person,
        Submission submission,
        ApplicationState state,
        Optional<ApplicationId> duplicateOf,
        int version) {
    public Application {
        if (duplicateOf.isPresent() && state != ApplicationState.DUPLICATE) {
            throw new IllegalArgumentException("linked to another one, but " + state);
        }
        if (duplicateOf.equals(Optional.of(id))) throw new IllegalArgumentException("duplicate of itself");
    }

    /** @return its number as people write it, {@code #456} */
    public String label() {
        return submission.source().label();
    }

    public Calendar.Window window(Calendar calendar) {
        return calendar.window(submission.submittedAt());
    }

    /** @return what the set says if everything claimed is true */
    public Evaluation claimed(RequirementSet set) {
        return set.evaluate(submission::claimed, submission.planGiven());
    }

    public Application withSubmission(Submission changed) {
        return new Application(id, cohort, person, changed, state, duplicateOf, version);
    }

    /** @return in a state other than duplicate, linked to nothing */
    public Application withState(ApplicationState next) {
        return new Application(id, cohort, person, submission, next, Optional.empty(), version);
    }

    public Application duplicateOf(ApplicationId other) {
        return new Application(id, cohort, person, submission, ApplicationState.DUPLICATE, Optional.of(other), version);
    }
}
