package laurel.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.UnitOfWork;
import laurel.person.Handle;
import laurel.person.PersonStore;
import laurel.programme.Requirement;
import laurel.programme.RequirementId;
import laurel.programme.RequirementSet;
import laurel.programme.Standing;

/** Records what a reviewer found, requirement by requirement, and the links that show it. */
public final class RecordReview {
    private final UnitOfWork work;
    private final Dockets dockets;
    private final Reviewers reviewers;
    private final Clock clock;

    public RecordReview(UnitOfWork work, Dockets dockets, PersonStore people, Clock clock) {
        this.work = work;
        this.dockets = dockets;
        this.reviewers = new Reviewers(people);
        this.clock = clock;
    }

    /**
     * One finding.
     *
     * @param standing met, not met or unclear
     * @param note why; needed for what is unclear
     */
    public record Finding(Standing standing, String note) {}

    /**
     * @param findings by requirement; requirements that are not named keep the reviewer's former verdict
     * @param evidence links to add
     */
    public ReviewResult<Dossier> record(
            ApplicationId application, Handle reviewer, Map<RequirementId, Finding> findings, List<Evidence> evidence) {
        Optional<Docket> docket = dockets.with(application);
        if (docket.isEmpty()) return DecisionRules.unknown();
        List<Problem> problems = record(docket.get(), application, reviewer, findings, evidence);
        if (!problems.isEmpty()) return new ReviewResult.Refused<>(problems);
        return new ReviewResult.Done<>(
                dockets.with(application).flatMap(d -> d.find(application)).orElseThrow());
    }

    /**
     * @param docket of the application's cohort; its cohort and states of applications must be those stored
     * @return why nothing was recorded; empty if it was
     */
    List<Problem> record(
            Docket docket,
            ApplicationId application,
            Handle reviewer,
            Map<RequirementId, Finding> findings,
            List<Evidence> evidence) {
        Optional<Dossier> dossier = docket.find(application);
        if (dossier.isEmpty()) return DecisionRules.unknownApplication();
        String label = dossier.get().application().label();
        List<Problem> problems = new ArrayList<>(reviewers.problems(docket, dossier.get(), reviewer));
        findings.forEach((requirement, finding) -> problems.addAll(check(docket, label, requirement, finding)));
        evidence.stream()
                .flatMap(e -> e.requirement().stream())
                .filter(requirement -> !isKnown(docket, requirement))
                .forEach(requirement -> problems.add(unknown(docket, label, requirement)));
        if (!problems.isEmpty()) return problems;
        work.act(Message.of("review.act.review", label, reviewer.value()), () -> {
            evidence.forEach(dockets.reviews()::add);
            findings.forEach((requirement, finding) -> dockets.reviews()
                    .put(new Verdict(
                            application, requirement, finding.standing(), finding.note(), reviewer, clock.instant())));
        });
        return List.of();
    }

    private static List<Problem> check(Docket docket, String label, RequirementId requirement, Finding finding) {
        List<Problem> problems = new ArrayList<>();
        if (!isKnown(docket, requirement)) problems.add(unknown(docket, label, requirement));
        if (finding.standing() == Standing.NOT_ASKED) {
            problems.add(Problem.error(Place.NONE.field(label), "review.verdict.none", requirement.value()));
        }
        if (finding.standing() == Standing.UNCLEAR && finding.note().isBlank()) {
            problems.add(Problem.error(Place.NONE.field(label), "review.verdict.noNote", requirement.value()));
        }
        return problems;
    }

    private static boolean isKnown(Docket docket, RequirementId requirement) {
        return docket.sets().stream()
                .flatMap(RequirementSet::requirements)
                .map(Requirement::id)
                .anyMatch(requirement::equals);
    }

    private static Problem unknown(Docket docket, String label, RequirementId requirement) {
        return Problem.error(
                Place.NONE.field(label),
                "review.verdict.unknown",
                requirement.value(),
                docket.id().value());
    }
}
