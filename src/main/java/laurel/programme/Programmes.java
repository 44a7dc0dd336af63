package laurel.programme;

import java.util.List;
import java.util.Optional;

/** The programmes that Laurel knows: the presets, or what stands in the data folder instead of one. */
public interface Programmes {
    /** @return in the order of the presets */
    List<Programme> all();

    default Optional<Programme> find(ProgrammeId id) {
        return all().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    default Optional<Cohort> find(CohortId id) {
        return find(id.programme()).flatMap(p -> p.cohort(id));
    }
}
