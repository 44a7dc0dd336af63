package laurel.certificate;

import java.util.List;
import java.util.stream.Stream;
import laurel.kernel.Problem;

/**
 * What a batch is going to do; nothing of it has been done.
 *
 * @param order how it is wanted
 * @param items one per award, in the given order
 * @param problems what is wrong with the whole: the folder, the template, the fonts; with an error nothing is issued
 */
public record BatchPlan(BatchOrder order, List<PlannedCertificate> items, List<Problem> problems) {
    public BatchPlan {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    public long count(PlannedCertificate.Step step) {
        return items.stream().filter(item -> item.step() == step).count();
    }

    /** @return the problems of the whole, then those of each award in order */
    public List<Problem> allProblems() {
        return Stream.concat(problems.stream(), items.stream().flatMap(item -> item.problems().stream()))
                .toList();
    }

    /** @return whether something stands against the whole batch */
    public boolean isBlocked() {
        return Problem.anyError(problems);
    }

    /** @return whether running it would issue, finish or check at least one certificate */
    public boolean hasWork() {
        return !isBlocked() && items.stream().anyMatch(item -> item.step() != PlannedCertificate.Step.BLOCKED);
    }
}
