package laurel.review;

import java.util.Optional;
import laurel.application.ApplicationId;
import laurel.application.ApplicationStore;
import laurel.programme.CohortId;
import laurel.programme.Programmes;
import laurel.roster.AwardStore;

/** Reads what a round consists of; every use case of this package begins with it. */
public final class Dockets {
    private final Programmes programmes;
    private final ApplicationStore applications;
    private final ReviewStore reviews;
    private final AwardStore awards;

    public Dockets(Programmes programmes, ApplicationStore applications, ReviewStore reviews, AwardStore awards) {
        this.programmes = programmes;
        this.applications = applications;
        this.reviews = reviews;
        this.awards = awards;
    }

    Docket of(CohortId cohort) {
        return new Docket(cohort, programmes, applications, reviews, awards);
    }

    Optional<Docket> with(ApplicationId application) {
        return applications.find(application).map(a -> of(a.cohort()));
    }

    ApplicationStore applications() {
        return applications;
    }

    ReviewStore reviews() {
        return reviews;
    }

    AwardStore awards() {
        return awards;
    }
}
