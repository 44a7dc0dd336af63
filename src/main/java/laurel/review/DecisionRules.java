package laurel.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.application.Application;
import laurel.application.ApplicationState;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.Calendar.Window;
import laurel.programme.Cohort;
import laurel.programme.Evaluation;
import laurel.programme.Evaluation.Outcome;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;

/**
 * What stands in the way of a decision. Everything is said at once; what a {@link Waiver} can set aside says so. Age cannot
 * be set aside, nor can a second decision be made.
 */
final class DecisionRules {
    private final Docket docket;
    private final AwardStore awards;

    DecisionRules(Docket docket, AwardStore awards) {
        this.docket = docket;
        this.awards = awards;
    }

    static <T> ReviewResult<T> unknown() {
        return new ReviewResult.Refused<>(unknownApplication());
    }

    static List<Problem> unknownApplication() {
        return List.of(Problem.error(Place.NONE, "review.unknownApplication"));
    }

    static Problem notCounting(Application application) {
        return Problem.error(
                Place.NONE.field(application.label()),
                "review.notCounting",
                Message.of("application.state." + application.state().name()));
    }

    /** @param acceptedBefore acceptances that take a seat before this one, awards included */
    List<Problem> problems(Dossier dossier, Ruling ruling, int acceptedBefore) {
        Application application = dossier.application();
        Place place = Place.NONE.field(application.label());
        List<Problem> problems = new ArrayList<>();
        boolean second = dossier.decision().filter(Decision::isFinal).isPresent();
        if (second) problems.add(Problem.error(place, "review.decide.second"));
        else if (!application.state().counts() && application.state() != ApplicationState.WAIT_LISTED) {
            problems.add(notCounting(application));
        }
        if (docket.cohort().isEmpty()) {
            problems.add(
                    Problem.error(place, "review.decide.noCohort", docket.id().value()));
        }
        if (ruling.accepts()) {
            problems.addAll(acceptance(place, dossier, ruling, acceptedBefore));
        } else if (ruling.reason().isBlank()) {
            problems.add(Problem.error(place, "review.decide.noReason"));
        }
        return problems;
    }

    private List<Problem> acceptance(Place place, Dossier dossier, Ruling ruling, int acceptedBefore) {
        List<Problem> problems = new ArrayList<>();
        if (ruling.printedName().isBlank()) problems.add(Problem.error(place, "review.decide.noName"));
        dossier.checklist()
                .counting()
                .flatMap(held -> bar(place, held.held(), ruling))
                .ifPresent(problems::add);
        docket.cohort().ifPresent(cohort -> {
            quorum(place, dossier, cohort, ruling).ifPresent(problems::add);
            window(place, dossier, cohort, ruling).ifPresent(problems::add);
            seats(place, cohort, ruling, acceptedBefore).ifPresent(problems::add);
        });
        held(place, dossier.application()).ifPresent(problems::add);
        slug(place, dossier.application(), ruling).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> bar(Place place, Evaluation evaluation, Ruling ruling) {
        Outcome outcome = evaluation.outcome();
        if (outcome == Outcome.FORBIDDEN) {
            String missing = String.join("; ", neverWaived(evaluation));
            return Optional.of(Problem.error(place, "review.decide.forbidden", missing));
        }
        if (outcome == Outcome.MEETS || ruling.waives(Waiver.BELOW_BAR)) return Optional.empty();
        return Optional.of(Problem.error(place, "review.decide.belowBar"));
    }

    private static List<String> neverWaived(Evaluation evaluation) {
        return evaluation.findings().stream()
                .flatMap(finding -> finding.missing().stream())
                .filter(requirement -> requirement.neverWaived())
                .map(requirement -> requirement.sentence())
                .toList();
    }

    private static Optional<Problem> quorum(Place place, Dossier dossier, Cohort cohort, Ruling ruling) {
        if (dossier.cast() >= cohort.quorum() || ruling.waives(Waiver.QUORUM)) return Optional.empty();
        return Optional.of(Problem.error(place, "review.decide.quorum", dossier.cast(), cohort.quorum()));
    }

    private static Optional<Problem> window(Place place, Dossier dossier, Cohort cohort, Ruling ruling) {
        Window window = dossier.application().window(cohort.calendar());
        boolean outside = window == Window.EARLY || window == Window.LATE;
        if (!outside || ruling.waives(Waiver.WINDOW)) return Optional.empty();
        return Optional.of(
                Problem.error(place, "review.decide.window", Message.of("application.window." + window.name())));
    }

    private static Optional<Problem> seats(Place place, Cohort cohort, Ruling ruling, int acceptedBefore) {
        boolean room =
                cohort.seats().isEmpty() || acceptedBefore < cohort.seats().getAsInt();
        if (room || ruling.waives(Waiver.SEATS)) return Optional.empty();
        return Optional.of(Problem.error(
                place, "review.decide.seats", acceptedBefore + 1, cohort.seats().getAsInt()));
    }

    /** A person has one place in a cohort, and one running term in a programme. */
    private Optional<Problem> held(Place place, Application application) {
        Optional<Term> term = docket.cohort().flatMap(Cohort::term);
        return awards.ofPerson(application.person()).stream()
                .filter(award -> award.status() == AwardStatus.HELD)
                .filter(award -> award.cohort().programme().equals(docket.id().programme()))
                .filter(award -> award.cohort().equals(docket.id()) || overlaps(award, term))
                .findFirst()
                .map(award -> Problem.error(
                        place, "review.decide.held", award.cohort().value()));
    }

    private static boolean overlaps(Award award, Optional<Term> term) {
        return award.term().isPresent()
                && term.isPresent()
                && award.term().get().overlaps(term.get());
    }

    private Optional<Problem> slug(Place place, Application application, Ruling ruling) {
        String key = slugKey(ruling.slug());
        boolean taken = docket.pending().stream()
                        .filter(decision -> !decision.application().equals(application.id()))
                        .anyMatch(decision -> slugKey(decision.ruling().slug()).equals(key))
                || docket.awards().stream()
                        .anyMatch(award -> slugKey(award.slug()).equals(key));
        if (key.isEmpty() || !taken) return Optional.empty();
        return Optional.of(Problem.error(place, "review.decide.slug", ruling.slug()));
    }

    /** File systems may fold case and composition. */
    private static String slugKey(String slug) {
        return Normalizer.normalize(slug, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
