package laurel.certificate.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.certificate.BatchPlan;
import laurel.certificate.PlannedCertificate;
import laurel.certificate.ProblemKind;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.roster.AwardId;

/**
 * A problem of a plan.
 *
 * @param problem as found
 * @param shown the same in a reader's words: what is written in the element instead of the element's id
 * @param kind of the problem; of one that was answered for, the kind that it had
 * @param waived whether somebody answered for it
 * @param about whose certificate; empty if it concerns all
 */
public record Finding(
        Problem problem, Problem shown, ProblemKind kind, boolean waived, Optional<PlannedCertificate> about) {
    static final String WAIVED = "certificate.plan.waived";

    private static Finding of(Problem problem, Problem shown, Optional<PlannedCertificate> about) {
        boolean waived = problem.message().key().equals(WAIVED);
        Problem inner = waived && problem.message().arguments().get(0) instanceof Message found
                ? new Problem(problem.severity(), found, problem.place())
                : problem;
        return new Finding(problem, shown, ProblemKind.of(inner), waived, about);
    }

    /**
     * @param further problems that stand beside the plan
     * @return the worst first, those of a kind together, then in the order of the plan
     */
    static List<Finding> of(BatchPlan plan, Collection<Problem> further) {
        List<Finding> found = new ArrayList<>(of(further));
        ElementNames names = ElementNames.of(plan.order());
        plan.problems().forEach(problem -> found.add(of(problem, names.spoken(problem), Optional.empty())));
        for (PlannedCertificate item : plan.items()) {
            item.problems().forEach(problem -> found.add(of(problem, names.spoken(problem), Optional.of(item))));
        }
        found.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::waived)
                .thenComparing(Finding::kind));
        return found;
    }

    /** @return the same for problems that stand alone, in their order */
    static List<Finding> of(Collection<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem, problem, Optional.empty()))
                .toList();
    }

    Severity severity() {
        return problem.severity();
    }

    /** @return whether a person may answer for it */
    boolean waivable() {
        return kind.waivable() && !waived && severity() != Severity.NOTE;
    }

    Optional<AwardId> award() {
        return about.map(item -> item.award().id());
    }

    /** @return the name of the template's element in which it is; empty if it is in none */
    String element() {
        return problem.place().field();
    }
}
