package laurel.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.application.Application;
import laurel.application.ApplicationId;
import laurel.application.ApplicationStore;
import laurel.programme.Cohort;
import laurel.programme.CohortId;
import laurel.programme.Programmes;
import laurel.programme.RequirementSet;
import laurel.roster.Award;
import laurel.roster.AwardStatus;
import laurel.roster.AwardStore;

/** A cohort's round as it stands at one moment, read at once. */
final class Docket {
    private final CohortId id;
    private final Optional<Cohort> cohort;
    private final List<Application> applications;
    private final Map<ApplicationId, List<Evidence>> evidence;
    private final Map<ApplicationId, List<Verdict>> verdicts;
    private final Map<ApplicationId, List<Vote>> votes;
    private final List<Decision> decisions;
    private final Map<ApplicationId, List<Decision>> decisionsOf;
    private final List<Award> awards;

    Docket(CohortId id, Programmes programmes, ApplicationStore applications, ReviewStore reviews, AwardStore awards) {
        this.id = id;
        this.cohort = programmes.find(id);
        this.applications = applications.ofCohort(id);
        this.evidence = byApplication(reviews.evidence(id), Evidence::application);
        this.verdicts = byApplication(reviews.verdicts(id), Verdict::application);
        this.votes = byApplication(reviews.votes(id), Vote::application);
        this.decisions = reviews.decisions(id);
        this.decisionsOf = byApplication(decisions, Decision::application);
        this.awards = awards.ofCohort(id).stream()
                .filter(award -> award.status() == AwardStatus.HELD)
                .toList();
    }

    /** @return what was said, in its order, for each application it was said of */
    private static <T> Map<ApplicationId, List<T>> byApplication(List<T> said, Function<T, ApplicationId> about) {
        return said.stream().collect(Collectors.groupingBy(about));
    }

    CohortId id() {
        return id;
    }

    Optional<Cohort> cohort() {
        return cohort;
    }

    List<RequirementSet> sets() {
        return cohort.map(Cohort::requirementSets).orElse(List.of());
    }

    List<Dossier> dossiers() {
        return applications.stream().map(this::dossier).toList();
    }

    Optional<Dossier> find(ApplicationId application) {
        return applications.stream()
                .filter(a -> a.id().equals(application))
                .findFirst()
                .map(this::dossier);
    }

    /** @return the application with that number, if there is exactly one */
    Optional<Application> labelled(String label) {
        String number = label.startsWith("#") ? label : "#" + label;
        List<Application> found =
                applications.stream().filter(a -> a.label().equals(number)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<Decision> decision(ApplicationId application) {
        return decisionsOf.getOrDefault(application, List.of()).stream().findFirst();
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Decision> pending() {
        return decisions.stream().filter(Decision::pending).toList();
    }

    List<Award> awards() {
        return awards;
    }

    /** @return where a further decision stands */
    int nextPosition() {
        return decisions.stream().mapToInt(Decision::position).max().orElse(0) + 1;
    }

    private Dossier dossier(Application application) {
        ApplicationId own = application.id();
        Checklist checklist = Checklist.of(
                application, sets(), evidence.getOrDefault(own, List.of()), verdicts.getOrDefault(own, List.of()));
        return new Dossier(checklist, votes.getOrDefault(own, List.of()), decision(own));
    }
}
