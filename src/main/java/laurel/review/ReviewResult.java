package laurel.review;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What became of an act of review. */
public sealed interface ReviewResult<T> {
    /** It was written. */
    record Done<T>(T value) implements ReviewResult<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<List<Problem>, R> refused) {
            return done.apply(value);
        }
    }

    /** Nothing was written; every reason is given. */
    record Refused<T>(List<Problem> reasons) implements ReviewResult<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<T, R> done, Function<List<Problem>, R> refused) {
            return refused.apply(reasons);
        }
    }

    <R> R fold(Function<T, R> done, Function<List<Problem>, R> refused);
}
