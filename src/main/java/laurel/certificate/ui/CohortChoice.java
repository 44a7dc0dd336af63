package laurel.certificate.ui;

import java.util.List;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.roster.Award;

/**
 * A cohort for which certificates can be made.
 *
 * @param holder what its people are called
 * @param held its awards that are held, in the order of the roster
 */
public record CohortChoice(CohortId id, LocalText holder, List<Award> held) {
    public CohortChoice {
        held = List.copyOf(held);
    }
}
