package laurel.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.Application;
import laurel.application.ApplicationState;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.roster.AwardStore.NewAward;

/** Puts all pending decisions of a cohort into effect together, in one act: decisions, states and awards, or nothing. */
public final class ApplyDecisions {
    private final UnitOfWork work;
    private final Dockets dockets;
    private final Clock clock;

    public ApplyDecisions(UnitOfWork work, Dockets dockets, Clock clock) {
        this.work = work;
        this.dockets = dockets;
        this.clock = clock;
    }

    /**
     * What took effect.
     *
     * @param awards what acceptances made, in the order of the decisions
     * @param declined how many were declined
     * @param waitListed how many wait for a seat
     */
    public record Applied(List<Award> awards, int declined, int waitListed) {
        public Applied {
            awards = List.copyOf(awards);
        }
    }

    /** @return what took effect, or every rule that a decision breaks by now */
    public ReviewResult<Applied> apply(CohortId cohort) {
        Docket docket = dockets.of(cohort);
        List<Problem> problems = problems(docket);
        if (!problems.isEmpty()) return new ReviewResult.Refused<>(problems);
        if (docket.pending().isEmpty()) return new ReviewResult.Done<>(new Applied(List.of(), 0, 0));
        Message name = Message.of("review.act.apply", docket.pending().size(), cohort.value());
        return new ReviewResult.Done<>(work.act(name, () -> apply(docket)));
    }

    private List<Problem> problems(Docket docket) {
        DecisionRules rules = new DecisionRules(docket, dockets.awards());
        List<Problem> problems = new ArrayList<>();
        int accepted = docket.awards().size();
        for (Decision decision : docket.pending()) {
            Optional<Dossier> dossier = docket.find(decision.application());
            if (dossier.isEmpty()) {
                problems.add(Problem.error(Place.NONE, "review.unknownApplication"));
                continue;
            }
            problems.addAll(rules.problems(dossier.get(), decision.ruling(), accepted));
            if (decision.ruling().accepts()) accepted++;
        }
        return problems;
    }

    private Applied apply(Docket docket) {
        Instant now = clock.instant();
        List<Award> awards = new ArrayList<>();
        int declined = 0;
        int waitListed = 0;
        for (Decision decision : docket.pending()) {
            Application application =
                    docket.find(decision.application()).orElseThrow().application();
            Optional<Award> award = Optional.empty();
            switch (decision.ruling().outcome()) {
                case ACCEPT -> {
                    award = Optional.of(dockets.awards().add(award(docket, application, decision.ruling())));
                    move(application, ApplicationState.ACCEPTED);
                }
                case DECLINE -> {
                    move(application, ApplicationState.DECLINED);
                    declined++;
                }
                case WAIT_LIST -> {
                    move(application, ApplicationState.WAIT_LISTED);
                    waitListed++;
                }
            }
            award.ifPresent(awards::add);
            dockets.reviews().put(decision.applied(now, award.map(Award::id)));
        }
        return new Applied(awards, declined, waitListed);
    }

    private NewAward award(Docket docket, Application application, Ruling ruling) {
        boolean returning = dockets.awards().ofPerson(application.person()).stream()
                .anyMatch(award -> award.cohort().isBefore(docket.id()));
        return new NewAward(
                application.person(),
                docket.id(),
                ruling.printedName(),
                docket.cohort().flatMap(Cohort::term),
                returning,
                ruling.slug(),
                "",
                application.submission().source().key());
    }

    private void move(Application application, ApplicationState state) {
        boolean saved =
                dockets.applications().save(application.withState(state)).isPresent();
        if (!saved) throw new IllegalStateException("changed within the act: " + application.label());
    }
}
