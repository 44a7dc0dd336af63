package laurel.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a cohort asks for, in one version. Judges an application's standings and explains the result in words; it never
 * decides: people do.
 *
 * @param id its short name, with the version: {@code ksap-2023-form}
 * @param title its name
 * @param groups in the order of the form
 * @param applyAnyway the sentence that invites those who do not meet the bar; empty if there is none
 */
public record RequirementSet(String id, LocalText title, List<RequirementGroup> groups, String applyAnyway) {
    public RequirementSet {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) throw new IllegalArgumentException("requirement set " + id + " without a group");
        long distinct = groups.stream()
                .flatMap(g -> g.requirements().stream())
                .map(Requirement::id)
                .distinct()
                .count();
        if (distinct != groups.stream().mapToInt(g -> g.requirements().size()).sum()) {
            throw new IllegalArgumentException("requirement set " + id + " names a requirement twice");
        }
    }

    public Stream<Requirement> requirements() {
        return groups.stream().flatMap(group -> group.requirements().stream());
    }

    /**
     * @param standings what is held of each requirement; asked once for each
     * @param planGiven whether the applicant said how he would contribute without meeting the bar
     */
    public Evaluation evaluate(Function<RequirementId, Standing> standings, boolean planGiven) {
        List<Finding> findings =
                groups.stream().map(group -> Finding.of(group, standings)).toList();
        return new Evaluation(this, findings, planGiven && !applyAnyway.isEmpty());
    }
}
