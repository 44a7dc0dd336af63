package laurel.review;

import java.util.ArrayList;
import java.util.List;
import laurel.application.Application;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.PersonStore;
import laurel.programme.Cohort;

/** Says who may speak on an application: a member of the programme, and nobody on himself. */
final class Reviewers {
    private final PersonStore people;

    Reviewers(PersonStore people) {
        this.people = people;
    }

    List<Problem> problems(Docket docket, Dossier dossier, Handle reviewer) {
        Application application = dossier.application();
        Place place = Place.NONE.field(application.label());
        List<Problem> problems = new ArrayList<>();
        if (!isMember(docket, reviewer)) {
            problems.add(Problem.error(
                    place,
                    "review.reviewer.notOne",
                    reviewer.value(),
                    docket.id().value()));
        }
        if (isApplicant(application, reviewer)) {
            problems.add(Problem.error(place, "review.reviewer.self", reviewer.value()));
        }
        if (!application.state().counts()) problems.add(DecisionRules.notCounting(application));
        return problems;
    }

    private static boolean isMember(Docket docket, Handle reviewer) {
        return docket.cohort().map(Cohort::reviewers).orElse(List.of()).stream()
                .anyMatch(member -> new Handle(member).equals(reviewer));
    }

    private boolean isApplicant(Application application, Handle reviewer) {
        return application.submission().applicant().equals(reviewer)
                || people.withAlias(AliasKind.GITHUB, reviewer.value()).stream()
                        .anyMatch(person -> person.id().equals(application.person()));
    }
}
