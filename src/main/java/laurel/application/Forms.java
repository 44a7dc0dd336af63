package laurel.application;

import java.util.Optional;
import laurel.programme.CohortId;

/** The forms by which applications are read. */
public interface Forms {
    /** @return the form of a cohort, if one is known and sound */
    Optional<Form> of(CohortId cohort);
}
