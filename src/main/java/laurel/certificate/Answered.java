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
    /**
     * @param award whose certificate has the problems; empty for problems of the whole batch
     * @param given what was answered for before, beside what the order says
     */
    static Answered of(List<Problem> found, BatchOrder order, Optional<AwardId> award, List<Waiver> given) {
        List<Problem> problems = new ArrayList<>();
        Set<Waiver> waivers = new LinkedHashSet<>();
        for (Problem problem : found) {
            Optional<Waiver> answer =
                    problem.severity() == Severity.NOTE ? Optional.empty() : answer(problem, order, award, given);
            answer.ifPresent(waivers::add);
            problems.add(answer.map(waiver -> new Problem(
                            Severity.NOTE,
                            Message.of("certificate.plan.waived", problem.message(), waiver.reason()),
                            problem.place()))
                    .orElse(problem));
        }
        return new Answered(problems, List.copyOf(waivers));
    }

    private static Optional<Waiver> answer(
            Problem problem, BatchOrder order, Optional<AwardId> award, List<Waiver> given) {
        ProblemKind kind = ProblemKind.of(problem);
        String element = problem.place().field();
        return order.waive().stream()
                .filter(waive -> waive.covers(award, kind))
                .map(waive -> new Waiver(kind, element, waive.reason()))
                .findFirst()
                .or(() -> given.stream()
                        .filter(waiver ->
                                waiver.kind() == kind && waiver.element().equals(element))
                        .findFirst());
    }
}
