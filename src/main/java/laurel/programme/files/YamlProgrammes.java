package laurel.programme.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.tree.Tree;
import laurel.kernel.tree.TreeFiles;
import laurel.kernel.tree.TreeReader;
import laurel.programme.Programme;
import laurel.programme.ProgrammeId;
import laurel.programme.Programmes;

/**
 * The presets of the program, each replaced by the file of the same name in a folder, if there is one; further files of the
 * folder add programmes. A file with a problem is left out and the preset, if any, stays; that must never pass in silence, so
 * who shows or uses the programmes shows the {@link #problems} too. Files of the folder are read once, at the beginning; a preset
 * when it is asked for, as most commands need one of the five. Safe for all threads.
 */
public final class YamlProgrammes implements Programmes {
    private static final String PRESETS = "/laurel/assets/programmes/";
    private static final List<String> NAMES = List.of("ambassador", "speaker", "contributor", "member", "user-group");
    private static final String ENDING = ".yaml";

    private final Map<String, Programme> own;
    private final Map<String, Programme> presets = new ConcurrentHashMap<>();
    private final List<Problem> problems;

    private YamlProgrammes(Map<String, Programme> own, List<Problem> problems) {
        this.own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        this.problems = List.copyOf(problems);
    }

    /** @return the presets alone */
    public static YamlProgrammes presets() {
        return new YamlProgrammes(Map.of(), List.of());
    }

    /**
     * @param folder where people put their own; need not exist
     * @throws FileFailure if a file there cannot be read
     */
    public static YamlProgrammes with(Path folder) {
        Map<String, Programme> own = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : TreeFiles.yamlIn(folder)) {
            if (!file.toString().endsWith(ENDING)) {
                problems.add(Problem.error(Place.in(file.toString()), "programme.file.ending"));
                continue;
            }
            Tree tree = TreeReader.yaml().read(file);
            problems.addAll(tree.problems());
            read(tree, name(file), problems).ifPresent(programme -> own.put(name(file), programme));
        }
        return new YamlProgrammes(own, problems);
    }

    /** Reads the presets now, for whoever must not read files when they are asked for. */
    public void readPresets() {
        NAMES.forEach(this::named);
    }

    @Override
    public List<Programme> all() {
        Set<String> names = new LinkedHashSet<>(NAMES);
        names.addAll(own.keySet());
        return names.stream().map(this::named).toList();
    }

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        boolean known = own.containsKey(id.value()) || NAMES.contains(id.value());
        return known ? Optional.of(named(id.value())) : Optional.empty();
    }

    /** @return what is wrong with files of the folder */
    public List<Problem> problems() {
        return problems;
    }

    private Programme named(String name) {
        Programme mine = own.get(name);
        return mine != null ? mine : presets.computeIfAbsent(name, YamlProgrammes::readPreset);
    }

    private static Programme readPreset(String name) {
        List<Problem> problems = new ArrayList<>();
        Tree tree = TreeReader.yaml().read(name + ENDING, preset(PRESETS + name + ENDING));
        problems.addAll(tree.problems());
        Optional<Programme> programme = read(tree, name, problems);
        if (programme.isEmpty()) throw new IllegalStateException("preset " + name + ": " + problems);
        return programme.get();
    }

    private static Optional<Programme> read(Tree tree, String name, List<Problem> problems) {
        if (tree.root().isEmpty()) return Optional.empty();
        List<Problem> own = new ArrayList<>();
        Optional<Programme> programme =
                new ProgrammeReader(own).read(tree.root().get(), name);
        problems.addAll(own);
        boolean sound = !Problem.anyError(own) && !Problem.anyError(tree.problems());
        return sound ? programme : Optional.empty();
    }

    private static byte[] preset(String resource) {
        try (InputStream in = YamlProgrammes.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no resource " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = file.getName(file.getNameCount() - 1).toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
