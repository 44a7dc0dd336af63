package laurel.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Message;
import laurel.kernel.Problem;
import laurel.kernel.Severity;
import laurel.roster.AwardId;

/**
 * Problems, sorted into those that stand and those that somebody answered for; these become notes.
 *
 * @param problems all of them, as they stand now
 * @param waivers what was answered for
 */
record Answered(List<Problem> problems, List<Waiver> waivers) {
    /** @param award whose certificate has the problems; empty for problems of the whole batch */
    static Answered of(List<Problem> found, BatchOrder order, Optional<AwardId> award) {
        List<Problem> problems = new ArrayList<>();
        Set<Waiver> waivers = new LinkedHashSet<>();
        for (Problem problem : found) {
            ProblemKind kind = ProblemKind.of(problem);
            Optional<BatchOrder.Waive> answer = order.waive().stream()
                    .filter(waive -> waive.covers(award, kind) && problem.severity() != Severity.NOTE)
                    .findFirst();
            answer.ifPresent(
                    waive -> waivers.add(new Waiver(kind, problem.place().field(), waive.reason())));
            problems.add(answer.map(waive -> new Problem(
                            Severity.NOTE,
                            Message.of("certificate.plan.waived", problem.message(), waive.reason()),
                            problem.place()))
                    .orElse(problem));
        }
        return new Answered(problems, List.copyOf(waivers));
    }
}
