package laurel.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** Whether a window can be opened here, and if not, what is missing, in words. Loads no JavaFX class. */
public final class DisplayCheck {
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

    /** @return what a failed start of JavaFX means, if it is the lack of a library or a display; else nothing */
    public static Optional<Problem> after(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (text.contains("GTK"))
                return Optional.of(Problem.error(Place.NONE, "desktop.display.gtk", "libgtk-3-0"));
            if (text.contains("DISPLAY")) return Optional.of(Problem.error(Place.NONE, "desktop.display.closed"));
        }
        return Optional.empty();
    }
}
