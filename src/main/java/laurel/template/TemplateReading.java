package laurel.template;

import java.util.List;
import java.util.function.Function;
import laurel.kernel.Problem;

/** What came of reading a template. */
public sealed interface TemplateReading {
    /**
     * It is good.
     *
     * @param notes what should be known of its files; no errors
     */
    record Found(Template template, List<Problem> notes) implements TemplateReading {
        public Found {
            notes = List.copyOf(notes);
            if (Problem.anyError(notes)) throw new IllegalArgumentException("found with an error: " + notes);
        }

        public Found(Template template) {
            this(template, List.of());
        }

        @Override
        public <R> R fold(Function<? super Found, ? extends R> found, Function<? super Refused, ? extends R> refused) {
            return found.apply(this);
        }
    }

    /**
     * It cannot be used.
     *
     * @param problems everything that is wrong with it, at least one
     */
    record Refused(List<Problem> problems) implements TemplateReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<? super Found, ? extends R> found, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<? super Found, ? extends R> found, Function<? super Refused, ? extends R> refused);
}
