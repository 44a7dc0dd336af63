package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.Progress;
import laurel.roster.Award;
import laurel.roster.AwardStore;

/**
 * Replaces certificates: the text of their awards as it is now, drawn with the template as it is now, under new serials. Those
 * that are replaced stay on record as superseded, with the reason, and each new one names the one it replaced.
 */
public final class ReissueCertificate {
    private final Ledger ledger;
    private final AwardStore awards;
    private final PlanBatch plan;
    private final IssueCertificates issue;

    public ReissueCertificate(Ledger ledger, AwardStore awards, PlanBatch plan, IssueCertificates issue) {
        this.ledger = ledger;
        this.awards = awards;
        this.plan = plan;
        this.issue = issue;
    }

    /**
     * @param certificates those to be replaced, at least one, of the order's template and language
     * @param order how the new ones are wanted
     * @param reason kept with those that are replaced, not blank
     * @return the plan; a reason that is too long, or what stands against one of the certificates, is a problem of the whole, and then nothing is done
     */
    public BatchPlan plan(List<Certificate> certificates, BatchOrder order, String reason, Progress progress) {
        Optional<Problem> tooLong = Reasons.problem(Place.NONE, reason);
        if (tooLong.isPresent()) return new BatchPlan(order, List.of(), List.of(tooLong.get()));
        List<Problem> problems = new ArrayList<>();
        List<Award> wanted = new ArrayList<>();
        for (Certificate certificate : certificates) {
            problem(certificate, order)
                    .ifPresentOrElse(
                            problems::add,
                            () -> awards.find(certificate.award()).ifPresent(wanted::add));
        }
        BatchPlan plain = plan.plan(wanted, order.replacing(reason), progress);
        problems.addAll(plain.problems());
        return new BatchPlan(plain.order(), plain.items(), problems);
    }

    private Optional<Problem> problem(Certificate certificate, BatchOrder order) {
        Place place = Place.in(certificate.serial().value());
        if (certificate.state() == CertificateState.SUPERSEDED) {
            String successor = ledger.successor(certificate.id())
                    .map(next -> next.serial().value())
                    .orElse("");
            return Optional.of(Problem.error(place, "certificate.reissue.superseded", successor));
        }
        if (!certificate.state().stands()) {
            return Optional.of(Problem.error(place, "certificate.reissue.revoked", certificate.reason()));
        }
        boolean same = certificate.edition().template().equals(order.template().id())
                && certificate.language() == order.language();
        return same
                ? Optional.empty()
                : Optional.of(Problem.error(
                        place,
                        "certificate.reissue.otherDesign",
                        certificate.edition().template(),
                        certificate.language().tag()));
    }

    /** Carries a plan out; see {@link IssueCertificates#run}. */
    public BatchReport run(BatchPlan wanted, Progress progress) {
        return issue.run(wanted, progress);
    }
}
