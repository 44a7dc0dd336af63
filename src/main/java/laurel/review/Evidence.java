package laurel.review;

import java.time.LocalDate;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.programme.RequirementId;

/**
 * A link that is to show that a requirement is met.
 *
 * @param application for which
 * @param requirement for which; empty for links found in an answer, which nobody has assigned yet
 * @param kind what it is
 * @param url the link
 * @param title its title; empty if none is known
 * @param date when it happened or appeared; empty if not known
 */
public record Evidence(
        ApplicationId application,
        Optional<RequirementId> requirement,
        Kind kind,
        String url,
        String title,
        Optional<LocalDate> date) {
    /** What sort of thing a link leads to. */
    public enum Kind {
        /** Found in an answer; nobody has said what it is. */
        ANSWER,
        CONTENT,
        CONTRIBUTION,
        EVENT,
        OTHER
    }

    public Evidence {
        if (!url.matches("(?i)https?://\\S+")) throw new IllegalArgumentException("not a web address: " + url);
    }
}
