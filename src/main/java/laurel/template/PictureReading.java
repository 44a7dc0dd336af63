package laurel.template;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What came of looking through a picture's file. */
public sealed interface PictureReading {
    /**
     * It is good.
     *
     * @param picture what is drawn
     * @param notes what was left out of the file or should be known of it; no errors
     */
    record Admitted(Picture picture, List<Problem> notes) implements PictureReading {
        public Admitted {
            notes = List.copyOf(notes);
            if (Problem.anyError(notes)) throw new IllegalArgumentException("admitted with an error: " + notes);
        }

        @Override
        public <R> R fold(
                Function<? super Admitted, ? extends R> admitted, Function<? super Refused, ? extends R> refused) {
            return admitted.apply(this);
        }
    }

    /**
     * It cannot be used.
     *
     * @param problems everything that is wrong with it, at least one
     */
    record Refused(List<Problem> problems) implements PictureReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(
                Function<? super Admitted, ? extends R> admitted, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<? super Admitted, ? extends R> admitted, Function<? super Refused, ? extends R> refused);
}
