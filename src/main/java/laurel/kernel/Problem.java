package laurel.kernel;

import java.util.Collection;

/**
 * A located, explained defect in what a person handed in. Problems are collected and shown together, never only the first.
 *
 * @param severity how much it weighs
 * @param message what was expected and what was found
 * @param place where it is
 */
public record Problem(Severity severity, Message message, Place place) {
    public static Problem error(Place place, String key, Object... arguments) {
        return new Problem(Severity.ERROR, Message.of(key, arguments), place);
    }

    public static Problem warning(Place place, String key, Object... arguments) {
        return new Problem(Severity.WARNING, Message.of(key, arguments), place);
    }

    public static Problem note(Place place, String key, Object... arguments) {
        return new Problem(Severity.NOTE, Message.of(key, arguments), place);
    }

    /** @return the same, as a warning if it is an error */
    public Problem atMostWarning() {
        return isError() ? new Problem(Severity.WARNING, message, place) : this;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public static boolean anyError(Collection<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }
}
