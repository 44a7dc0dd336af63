package laurel.application;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What became of an import. */
public sealed interface ImportResult {
    /**
     * It was written.
     *
     * @param added new applications
     * @param changed changed ones
     * @param people new people
     * @param left numbers of the rows that wait for a person's word
     */
    record Applied(int added, int changed, int people, List<String> left) implements ImportResult {
        public Applied {
            left = List.copyOf(left);
        }

        @Override
        public <R> R fold(Function<Applied, R> applied, Function<Refused, R> refused) {
            return applied.apply(this);
        }
    }

    /** Nothing was written, because the plan no longer fits what is stored, or could not be read. */
    record Refused(List<Problem> reasons) implements ImportResult {
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
