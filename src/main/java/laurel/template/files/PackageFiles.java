package laurel.template.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import laurel.kernel.Place;
import laurel.kernel.Problem;

/** The files of a template's package, by names with slashes; read one at a time. */
abstract sealed class PackageFiles permits FolderFiles, ZipFiles {
    static final String TEMPLATE = "template.json";
    static final int MOST_ENTRIES = 200;
    static final long MOST_BYTES = 100L << 20;
    static final long MOST_OF_ONE = 26L << 20;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "svg", "pdf");
    private static final Set<String> TEXTS = Set.of("md", "txt");
    private static final Set<String> PACKED =
            Set.of("zip", "jar", "7z", "gz", "bz2", "xz", "rar", "tar", "laurel-template");

    private final Place place;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> folded = new TreeSet<>();

    PackageFiles(String source) {
        this.place = Place.in(source);
    }

    /** @return what is wrong with the package as such; with an error, nothing of it is read */
    List<Problem> problems() {
        return problems;
    }

    /** @return the names of its files */
    abstract Set<String> names();

    /** @throws IOException if the file is not what the package says of it */
    abstract byte[] read(String name) throws IOException;

    final void problem(String key, Object... arguments) {
        problems.add(Problem.error(place, key, arguments));
    }

    static boolean isPicture(String name) {
        return PICTURES.contains(ending(name));
    }

    /** @return whether a file of that name may be in a package; if not, there is a problem, except for what systems leave */
    final boolean accepts(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.equals("Thumbs.db")) return false;
        if (leadsOutside(name)) {
            problem("template.package.outside", name);
        } else if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            problem("template.package.twice", name);
        } else if (PACKED.contains(ending(name))) {
            problem("template.package.nested", name);
        } else if (!last.equals(TEMPLATE)
                && !isPicture(name)
                && !TEXTS.contains(ending(name))
                && !last.equals("LICENSE")) {
            problem("template.package.kind", name);
        } else {
            return true;
        }
        return false;
    }

    private static boolean leadsOutside(String name) {
        if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) return true;
        if (name.chars().anyMatch(Character::isISOControl)) return true;
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) return true;
        }
        return false;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
