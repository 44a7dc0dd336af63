package laurel.history;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What came of taking an act back. */
public sealed interface UndoResult {
    /** The rows are as they were before the act. */
    record Undone(Act act) implements UndoResult {
        @Override
        public <R> R fold(Function<Undone, R> undone, Function<Refused, R> refused) {
            return undone.apply(this);
        }
    }

    /** Nothing was changed; the reasons name the later acts that would have to be taken back first. */
    record Refused(List<Problem> reasons) implements UndoResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<Undone, R> undone, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<Undone, R> undone, Function<Refused, R> refused);
}
