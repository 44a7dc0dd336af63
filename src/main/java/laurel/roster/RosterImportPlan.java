package laurel.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.programme.CohortId;

/**
 * What the import of a post would do; nothing is written yet.
 *
 * @param source the post's file name
 * @param lists one for each cohort that the post lists, in order
 * @param problems everything a person should know, by line
 * @param basis what was stored when the plan was made; an older plan is refused
 */
public record RosterImportPlan(String source, List<PlannedList> lists, List<Problem> problems, Basis basis) {
    /** Tells two states of the store apart, as far as one import is concerned. */
    public record Basis(List<AwardVersion> awards, int mentions) {
        /** An award as it was. */
        public record AwardVersion(AwardId id, int version) {}

        public Basis {
            awards = List.copyOf(awards);
        }

        static Basis of(Collection<CohortId> cohorts, String source, AwardStore awards, MentionStore mentions) {
            return new Basis(
                    cohorts.stream()
                            .flatMap(cohort -> awards.ofCohort(cohort).stream())
                            .map(award -> new AwardVersion(award.id(), award.version()))
                            .toList(),
                    mentions.ofSource(source).size());
        }
    }

    public RosterImportPlan {
        lists = List.copyOf(lists);
        problems = List.copyOf(problems);
    }

    List<CohortId> cohorts() {
        return lists.stream().map(PlannedList::cohort).toList();
    }

    public long count(PlannedEntry.Outcome outcome) {
        return lists.stream().mapToLong(list -> list.count(outcome)).sum();
    }

    /** @return what to say of a post in which nothing at all was found; empty if something was, or was left out */
    public Optional<Problem> nothingFound() {
        if (!lists.isEmpty() || Problem.anyError(problems)) return Optional.empty();
        return Optional.of(Problem.error(Place.in(source), "roster.import.noList"));
    }

    /** @return whether applying it would write nothing */
    public boolean changesNothing() {
        return lists.stream()
                .allMatch(list -> list.figuresStored()
                        && list.entries().stream()
                                .allMatch(entry -> entry.outcome() == PlannedEntry.Outcome.UNCHANGED
                                        || entry.outcome() == PlannedEntry.Outcome.REFUSED));
    }
}
