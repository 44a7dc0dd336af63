package laurel.review;

import java.time.Instant;
import laurel.application.ApplicationId;
import laurel.person.Handle;

/**
 * One reviewer's vote on an application; a later one replaces it.
 *
 * @param application on which
 * @param reviewer whose
 * @param choice which
 * @param reason why; may be empty
 * @param at when
 */
public record Vote(ApplicationId application, Handle reviewer, Choice choice, String reason, Instant at) {
    /** What can be voted. */
    public enum Choice {
        APPROVE,
        DECLINE,
        ABSTAIN,
        /** Not a vote yet: the applicant should say more. */
        MORE_INFO;

        /** @return whether it counts towards the quorum */
        public boolean cast() {
            return this != MORE_INFO;
        }
    }
}
