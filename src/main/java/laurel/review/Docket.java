package laurel.review;

import java.util.List;
import java.util.Optional;
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
    private final List<Evidence> evidence;
    private final List<Verdict> verdicts;
    private final List<Vote> votes;
    private final List<Decision> decisions;
    private final List<Award> awards;

    Docket(CohortId id, Programmes programmes, ApplicationStore applications, ReviewStore reviews, AwardStore awards) {
        this.id = id;
        this.cohort = programmes.find(id);
        this.applications = applications.ofCohort(id);
        this.evidence = reviews.evidence(id);
        this.verdicts = reviews.verdicts(id);
        this.votes = reviews.votes(id);
        this.decisions = reviews.decisions(id);
        this.awards = awards.ofCohort(id).stream()
                .filter(award -> award.status() == AwardStatus.HELD)
                .toList();
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
        return decisions.stream()
                .filter(d -> d.application().equals(application))
                .findFirst();
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
                application,
                sets(),
                evidence.stream().filter(e -> e.application().equals(own)).toList(),
                verdicts.stream().filter(v -> v.application().equals(own)).toList());
        return new Dossier(
                checklist,
                votes.stream().filter(v -> v.application().equals(own)).toList(),
                decision(own));
    }
}
