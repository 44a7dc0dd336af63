package laurel.review;

import java.time.Instant;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.roster.AwardId;

/**
 * The binding outcome for an application; pending until all of a round are put into effect together.
 *
 * @param application for which
 * @param position its place among the decisions of the cohort, which becomes the order of the awards
 * @param ruling what was decided
 * @param at when it was decided
 * @param applied when it was put into effect; empty while it is pending
 * @param award the award that it made; empty if it made none yet
 */
public record Decision(
        ApplicationId application,
        int position,
        Ruling ruling,
        Instant at,
        Optional<Instant> applied,
        Optional<AwardId> award) {
    public boolean pending() {
        return applied.isEmpty();
    }

    /** @return whether nothing can be decided any more; somebody on the wait list can still get in */
    public boolean isFinal() {
        return !pending() && ruling.outcome() != Ruling.Outcome.WAIT_LIST;
    }

    Decision applied(Instant moment, Optional<AwardId> made) {
        return new Decision(application, position, ruling, at, Optional.of(moment), made);
    }
}
