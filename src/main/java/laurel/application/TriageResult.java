package laurel.application;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What became of a change of state. */
public sealed interface TriageResult {
    record Moved(Application application) implements TriageResult {
        @Override
        public <R> R fold(Function<Moved, R> moved, Function<Refused, R> refused) {
            return moved.apply(this);
        }
    }

    record Refused(List<Problem> reasons) implements TriageResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<Moved, R> moved, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<Moved, R> moved, Function<Refused, R> refused);
}
