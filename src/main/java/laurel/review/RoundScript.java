package laurel.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Handle;
import laurel.programme.CohortId;
import laurel.programme.RequirementId;

/**
 * A round written down: what reviewers found, how they voted, what was decided.
 *
 * @param cohort of which; empty if the file could not be read
 * @param entries in the order of the decisions, which becomes the order of the awards
 * @param problems what is wrong with the file
 */
public record RoundScript(Optional<CohortId> cohort, List<Entry> entries, List<Problem> problems) {
    public RoundScript {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * One application.
     *
     * @param place where it stands
     * @param application its number, {@code #456}
     * @param evidence links to add
     * @param reviews what reviewers found
     * @param votes how they voted
     * @param ruling what was decided; empty if nothing was yet
     */
    public record Entry(
            Place place,
            String application,
            List<Link> evidence,
            List<Review> reviews,
            List<Ballot> votes,
            Optional<Ruling> ruling) {
        public Entry {
            evidence = List.copyOf(evidence);
            reviews = List.copyOf(reviews);
            votes = List.copyOf(votes);
        }
    }

    /** A link to add; the application is filled in later. */
    public record Link(
            RequirementId requirement,
            Evidence.Kind kind,
            String url,
            String title,
            Optional<java.time.LocalDate> date) {}

    /** What one reviewer found. */
    public record Review(Handle reviewer, Map<RequirementId, RecordReview.Finding> findings) {
        public Review {
            findings = Map.copyOf(findings);
        }
    }

    /** How one reviewer voted. */
    public record Ballot(Handle reviewer, Vote.Choice choice, String reason) {}
}
