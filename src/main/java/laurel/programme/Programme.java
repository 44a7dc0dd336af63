package laurel.programme;

import java.util.List;
import java.util.Optional;

/**
 * A standing scheme by which the community thanks people.
 *
 * @param id its short name in files
 * @param name its name
 * @param holder what one of its people is called ("KubeSphere Ambassador")
 * @param headings heading texts of posts, in any language, under which its award tables stand; matched by folding
 * @param filePrefix the first word of its certificates' file names ({@code ambassador})
 * @param cohorts its runs, newest first
 */
public record Programme(
        ProgrammeId id,
        LocalText name,
        LocalText holder,
        List<String> headings,
        String filePrefix,
        List<Cohort> cohorts) {
    public Programme {
        headings = List.copyOf(headings);
        cohorts = List.copyOf(cohorts);
    }

    public Optional<Cohort> cohort(CohortId cohort) {
        return cohorts.stream().filter(c -> c.id().equals(cohort)).findFirst();
    }
}
