package laurel.roster;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** How an import ended. */
public sealed interface RosterImportResult {
    /** It is written. */
    record Applied(RosterImportReport report) implements RosterImportResult {
        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Refused, R> refused) {
            return applied.apply(this);
        }
    }

    /** Nothing was written. */
    record Refused(List<Problem> reasons) implements RosterImportResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<Applied, R> applied, Function<Refused, R> refused);
}
