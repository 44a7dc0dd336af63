package laurel.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Whether a window can be opened here, and if not, what is missing, in words. Loads no JavaFX class. */
public final class DisplayCheck {
    /** The loader names the library of JavaFX and then the one that this needs. */
    private static final Pattern LIBRARY =
            Pattern.compile("UnsatisfiedLinkError: [^\\n:]+: (?:[^\\n: ]*/)?(lib[^\\n:/ ]+\\.so[^\\n: ]*):");

    private DisplayCheck() {}

    /**
     * @param system the value of {@code os.name}
     * @param environment the process's environment
     * @return what keeps a window from opening, as far as it can be told before trying
     */
    public static Optional<Problem> before(String system, Map<String, String> environment) {
        if (ownsItsDisplay(system) || has(environment, "DISPLAY") || has(environment, "WAYLAND_DISPLAY")) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(Place.NONE, "desktop.display.none"));
    }

    private static boolean ownsItsDisplay(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") || name.startsWith("mac");
    }

    private static boolean has(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /**
     * @param failure what the start of JavaFX ended with
     * @param said what JavaFX printed meanwhile
     * @return what it means, in one line
     */
    public static Problem after(Throwable failure, String said) {
        String all = messages(failure) + said;
        if (all.contains("GTK")) return Problem.error(Place.NONE, "desktop.display.gtk", "libgtk-3-0");
        if (all.contains("DISPLAY")) return Problem.error(Place.NONE, "desktop.display.closed");
        Matcher library = LIBRARY.matcher(all);
        if (library.find()) return Problem.error(Place.NONE, "desktop.display.library", library.group(1));
        return Problem.error(
                Place.NONE, "desktop.display.failed", failure.getClass().getSimpleName());
    }

    private static String messages(Throwable failure) {
        StringBuilder lines = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            lines.append(cause).append('\n');
        return lines.toString();
    }
}
