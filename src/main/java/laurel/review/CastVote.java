package laurel.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.Handle;
import laurel.person.PersonStore;

/** Records a reviewer's vote; it replaces his former one. */
public final class CastVote {
    private final UnitOfWork work;
    private final Dockets dockets;
    private final Reviewers reviewers;
    private final Clock clock;

    public CastVote(UnitOfWork work, Dockets dockets, PersonStore people, Clock clock) {
        this.work = work;
        this.dockets = dockets;
        this.reviewers = new Reviewers(people);
        this.clock = clock;
    }

    public ReviewResult<Vote> cast(ApplicationId application, Handle reviewer, Vote.Choice choice, String reason) {
        return dockets.with(application)
                .map(docket -> cast(docket, application, reviewer, choice, reason))
                .orElseGet(DecisionRules::unknown);
    }

    /** @param docket of the application's cohort; its cohort and states of applications must be those stored */
    ReviewResult<Vote> cast(
            Docket docket, ApplicationId application, Handle reviewer, Vote.Choice choice, String reason) {
        Optional<Dossier> dossier = docket.find(application);
        if (dossier.isEmpty()) return DecisionRules.unknown();
        List<Problem> problems = reviewers.problems(docket, dossier.get(), reviewer);
        if (!problems.isEmpty()) return new ReviewResult.Refused<>(problems);
        Vote vote = new Vote(application, reviewer, choice, reason, clock.instant());
        String label = dossier.get().application().label();
        work.act(
                Message.of("review.act.vote", label, reviewer.value()),
                () -> dockets.reviews().put(vote));
        return new ReviewResult.Done<>(vote);
    }
}
