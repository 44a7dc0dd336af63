package laurel.station;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** How an import of stations ended. */
public sealed interface StationImportResult {
    /** It is written. */
    record Applied(StationImportReport report) implements StationImportResult {
        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Refused, R> refused) {
            return applied.apply(this);
        }
    }

    /** Nothing was written. */
    record Refused(List<Problem> reasons) implements StationImportResult {
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
