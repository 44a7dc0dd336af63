package laurel.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

    /**
     * @param formats some of the order's, at least one
     * @return the same plan for these alone
     */
    public BatchPlan only(Collection<OutputFormat> formats) {
        if (!order.formats().containsAll(formats)) throw new IllegalArgumentException("not planned: " + formats);
        return new BatchPlan(order.withFormats(formats), items, problems);
    }

    /** @return the same plan with more that is wrong with the whole */
    public BatchPlan against(Collection<Problem> more) {
        return new BatchPlan(
                order, items, Stream.concat(problems.stream(), more.stream()).toList());
    }

    public long count(PlannedCertificate.Step step) {
        return items.stream().filter(item -> item.step() == step).count();
    }

    /** @return the problems of the whole and of each award, the worst first, those of one kind together */
    public List<Problem> allProblems() {
        return Stream.concat(problems.stream(), items.stream().flatMap(item -> item.problems().stream()))
                .sorted(Comparator.comparing(Problem::severity).thenComparing(ProblemKind::of))
                .toList();
    }

    /**
     * @return the certificates in the order in which somebody should look at them: in turn the longest name, the one that had
     *     to be shrunk the most, and the one with the letter that the fewest others have; each once
     */
    public List<PlannedCertificate> worstFirst() {
        Comparator<PlannedCertificate> longest =
                Comparator.comparingInt(item -> -item.measure().letters());
        Comparator<PlannedCertificate> tightest =
                Comparator.comparingDouble(item -> item.measure().tightest());
        Comparator<PlannedCertificate> rarest =
                Comparator.comparingInt(item -> item.measure().sharers());
        List<List<PlannedCertificate>> orders = Stream.of(longest, tightest, rarest)
                .map(order -> items.stream().sorted(order).toList())
                .toList();
        Set<PlannedCertificate> turns = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PlannedCertificate> worst = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (List<PlannedCertificate> order : orders) if (turns.add(order.get(i))) worst.add(order.get(i));
        }
        return worst;
    }

    /** @return whether something stands against the whole batch */
    public boolean isBlocked() {
        return Problem.anyError(problems);
    }

    /** @return whether running it would issue, finish or check at least one certificate */
    public boolean hasWork() {
        return !isBlocked() && !wanted().isEmpty();
    }

    /** @return the certificates that nothing stands against */
    public List<PlannedCertificate> wanted() {
        return items.stream()
                .filter(item -> item.step() != PlannedCertificate.Step.BLOCKED)
                .toList();
    }
}
