package laurel.certificate;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What came of opening a key. */
public sealed interface SigningKeyReading {
    /** It can sign. */
    record Opened(SigningKey key) implements SigningKeyReading {
        @Override
        public <R> R fold(
                Function<? super Opened, ? extends R> opened, Function<? super Refused, ? extends R> refused) {
            return opened.apply(this);
        }
    }

    /**
     * It cannot.
     *
     * @param problems at least one
     */
    record Refused(List<Problem> problems) implements SigningKeyReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(
                Function<? super Opened, ? extends R> opened, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<? super Opened, ? extends R> opened, Function<? super Refused, ? extends R> refused);
}
