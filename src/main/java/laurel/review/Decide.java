package laurel.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;

/** Records a decision as pending; it takes effect with all others of the round. */
public final class Decide {
    private final UnitOfWork work;
    private final Dockets dockets;
    private final Clock clock;

    public Decide(UnitOfWork work, Dockets dockets, Clock clock) {
        this.work = work;
        this.dockets = dockets;
        this.clock = clock;
    }

    /** Replaces a pending decision, in its place; refused if one is in effect, or with every rule that it breaks. */
    public ReviewResult<Decision> decide(ApplicationId application, Ruling ruling) {
        return dockets.with(application)
                .map(docket -> decide(docket, application, ruling))
                .orElseGet(DecisionRules::unknown);
    }

    /** @param docket of the application's cohort, just read */
    ReviewResult<Decision> decide(Docket docket, ApplicationId application, Ruling ruling) {
        Optional<Dossier> dossier = docket.find(application);
        if (dossier.isEmpty()) return DecisionRules.unknown();
        int others = (int) docket.pending().stream()
                .filter(d -> d.ruling().accepts() && !d.application().equals(application))
                .count();
        List<Problem> problems = new DecisionRules(docket, dockets.awards())
                .problems(dossier.get(), ruling, docket.awards().size() + others);
        if (!problems.isEmpty()) return new ReviewResult.Refused<>(problems);
        int position = dossier.get()
                .decision()
                .filter(Decision::pending)
                .map(Decision::position)
                .orElseGet(docket::nextPosition);
        Decision decision =
                new Decision(application, position, ruling, clock.instant(), Optional.empty(), Optional.empty());
        work.act(
                name("review.act.decide", dossier.get()),
                () -> dockets.reviews().put(decision));
        return new ReviewResult.Done<>(decision);
    }

    /** Takes a pending decision back. */
    public ReviewResult<Dossier> withdraw(ApplicationId application) {
        Optional<Dossier> dossier = dockets.with(application).flatMap(d -> d.find(application));
        if (dossier.isEmpty()) return DecisionRules.unknown();
        if (dossier.get().decision().filter(Decision::pending).isEmpty()) {
            Problem none = Problem.error(
                    laurel.kernel.Place.NONE.field(dossier.get().application().label()), "review.decide.nonePending");
            return new ReviewResult.Refused<>(List.of(none));
        }
        work.act(
                name("review.act.undecide", dossier.get()),
                () -> dockets.reviews().remove(application));
        return new ReviewResult.Done<>(
                dockets.with(application).flatMap(d -> d.find(application)).orElseThrow());
    }

    private static Message name(String key, Dossier dossier) {
        return Message.of(key, dossier.application().label());
    }
}
