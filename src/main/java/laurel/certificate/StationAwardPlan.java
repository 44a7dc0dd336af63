package laurel.certificate;

import java.util.List;
import laurel.kernel.Problem;
import laurel.programme.CohortId;
import laurel.station.StationRank;
import laurel.station.StationRole;

/**
 * Which station roles of a year become awards. Immutable.
 *
 * @param items in the order of the stations and their ranks
 * @param problems why there is nothing to do, or who was left out
 */
public record StationAwardPlan(CohortId cohort, List<Item> items, List<Problem> problems) {
    /** What becomes of a role. */
    public enum Step {
        NEW,
        /** It has its award already. */
        UNCHANGED
    }

    /**
     * One person's role.
     *
     * @param station as it is called
     */
    public record Item(String station, StationRole role, Step step) {
        public StationRank rank() {
            return role.rank();
        }
    }

    public StationAwardPlan {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** @return how many roles have that step */
    public long count(Step step) {
        return items.stream().filter(item -> item.step() == step).count();
    }
}
