package laurel.review;

import java.time.Instant;
import laurel.application.ApplicationId;
import laurel.person.Handle;
import laurel.programme.RequirementId;
import laurel.programme.Standing;

/**
 * What one reviewer found of one requirement.
 *
 * @param application of which
 * @param requirement which
 * @param standing met, not met or unclear
 * @param note why; never empty for what is unclear
 * @param reviewer who says so
 * @param at when
 */
public record Verdict(
        ApplicationId application,
        RequirementId requirement,
        Standing standing,
        String note,
        Handle reviewer,
        Instant at) {
    public Verdict {
        if (standing == Standing.NOT_ASKED) throw new IllegalArgumentException("a verdict that says nothing");
        if (standing == Standing.UNCLEAR && note.isBlank()) {
            throw new IllegalArgumentException("unclear without a note");
        }
    }
}
