package laurel.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of {@code docs/architecture.md} section 2: which package may use which. Package names are relative to the root
 * package, so that the same table judges the program and the planted offenders.
 */
final class House {
    /** Feature root to the other feature roots it may use. */
    static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            Map.entry("person", Set.of()),
            Map.entry("programme", Set.of()),
            Map.entry("template", Set.of()),
            Map.entry("history", Set.of()),
            Map.entry("roster", Set.of("person", "programme")),
            Map.entry("application", Set.of("person", "programme")),
            Map.entry("station", Set.of("person", "programme")),
            Map.entry("review", Set.of("application", "roster", "programme", "person")),
            Map.entry("certificate", Set.of("template", "roster", "station", "programme", "person")),
            Map.entry("publication", Set.of("roster", "certificate", "station", "programme", "person")));

    /** Packages beside the features. */
    static final Set<String> OTHERS = Set.of("boot", "kernel", "sample", "store", "desktop", "cli");

    private static final List<String> CHILDREN = List.of("files", "print", "render", "sign", "store", "ui");

    private House() {}

    static Stream<String> rooms() {
        return Stream.concat(FEATURES.keySet().stream(), OTHERS.stream());
    }

    /** Tells whether a class of one package may name a class of another. */
    static boolean mayUse(String from, String to) {
        if (from.equals(to) || from.equals("boot")) return true;
        if (isKernel(to)) return true;
        if (isKernel(from)) return false;
        if (from.equals("cli") || from.equals("sample")) {
            return FEATURES.containsKey(to) || (from.equals("cli") && to.equals("sample"));
        }
        int dot = from.indexOf('.');
        if (dot < 0) return FEATURES.containsKey(from) && FEATURES.get(from).contains(to);
        String feature = from.substring(0, dot);
        String child = from.substring(dot + 1);
        if (!FEATURES.containsKey(feature) || !CHILDREN.contains(child)) return false;
        boolean root = to.equals(feature) || FEATURES.get(feature).contains(to);
        return switch (child) {
            case "store" -> root || to.equals("store") || to.equals("history");
            case "ui" -> root || to.equals("desktop");
            default -> root;
        };
    }

    private static boolean isKernel(String room) {
        return room.equals("kernel") || room.startsWith("kernel.");
    }
}
