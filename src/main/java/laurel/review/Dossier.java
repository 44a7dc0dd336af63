package laurel.review;

import java.util.List;
import java.util.Optional;
import laurel.application.Application;

/**
 * All that is known of one application.
 *
 * @param checklist it against the requirements
 * @param votes on it, in order of time
 * @param decision on it, pending or in effect
 */
public record Dossier(Checklist checklist, List<Vote> votes, Optional<Decision> decision) {
    public Dossier {
        votes = List.copyOf(votes);
    }

    public Application application() {
        return checklist.application();
    }

    /** @return votes that count towards the quorum */
    public int cast() {
        return (int) votes.stream().filter(vote -> vote.choice().cast()).count();
    }

    public int votes(Vote.Choice choice) {
        return (int) votes.stream().filter(vote -> vote.choice() == choice).count();
    }
}
