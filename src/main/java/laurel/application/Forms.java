package laurel.application;

import java.util.List;
import java.util.Optional;
import laurel.kernel.Problem;
import laurel.programme.CohortId;

/** The forms by which applications are read. */
public interface Forms {
    /** @return the form of a cohort, if one is known and sound */
    Optional<Form> of(CohortId cohort);

    /** @return why the cohort's form is not sound; empty if it is, or if there is none */
    List<Problem> problems(CohortId cohort);
}
