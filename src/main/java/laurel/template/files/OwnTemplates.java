package laurel.template.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import laurel.kernel.AtomicFile;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.PictureGate;
import laurel.template.Template;
import laurel.template.TemplateId;
import laurel.template.TemplatePackages;
import laurel.template.TemplateReading;
import laurel.template.Templates;

/**
 * The program's templates and the user's own ones in a folder: each a folder or a packed file named after the template's id.
 * One of the user's own stands in for the program's of the same id. Each is read once, when it is first asked for. Safe for
 * all threads.
 */
public final class OwnTemplates implements Templates, TemplatePackages {
    private final Path folder;
    private final Templates bundled;
    private final PictureGate gate;
    private final Map<TemplateId, TemplateReading> readings = new ConcurrentHashMap<>();

    /** @param folder need not exist */
    public OwnTemplates(Path folder, Templates bundled, PictureGate gate) {
        this.folder = folder;
        this.bundled = bundled;
        this.gate = gate;
    }

    @Override
    public List<TemplateId> ids() {
        TreeSet<String> ids = new TreeSet<>(places().keySet());
        bundled.ids().forEach(id -> ids.add(id.value()));
        return ids.stream().map(TemplateId::new).toList();
    }

    @Override
    public TemplateReading read(TemplateId id) {
        return readings.computeIfAbsent(id, this::load);
    }

    private TemplateReading load(TemplateId id) {
        List<Path> places = places().getOrDefault(id.value(), List.of());
        if (places.isEmpty()) return bundled.ids().contains(id) ? bundled.read(id) : unknown(id);
        Place place = Place.in(places.get(0).toString());
        if (places.size() > 1) {
            Problem twice = Problem.error(place, "template.own.twice", id.value());
            return new TemplateReading.Refused(List.of(twice));
        }
        return read(places.get(0)).fold(found -> named(id, found, place), refused -> refused);
    }

    private static TemplateReading named(TemplateId id, TemplateReading.Found found, Place place) {
        TemplateId own = found.template().id();
        if (own.equals(id)) return found;
        Problem other = Problem.error(place, "template.own.name", own.value(), id.value());
        return new TemplateReading.Refused(List.of(other));
    }

    private TemplateReading unknown(TemplateId id) {
        Problem unknown = Problem.error(Place.NONE, "template.unknown", id.value(), ids().toString());
        return new TemplateReading.Refused(List.of(unknown));
    }

    /** @return the user's own folders and packed files by the id that they are named after */
    private Map<String, List<Path>> places() {
        Map<String, List<Path>> places = new TreeMap<>();
        if (!Files.isDirectory(folder)) return places;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                id(file).ifPresent(id -> places.computeIfAbsent(id.value(), any -> new ArrayList<>())
                        .add(file));
            }
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", folder, String.valueOf(e.getMessage())), e);
        }
        return places;
    }

    private static Optional<TemplateId> id(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean packed = name.endsWith(TemplatePackage.ENDING) && Files.isRegularFile(file);
        if (!packed && !Files.isDirectory(file)) return Optional.empty();
        String id = packed ? name.substring(0, name.length() - TemplatePackage.ENDING.length()) : name;
        try {
            return Optional.of(new TemplateId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public TemplateReading read(Path place) {
        return TemplatePackage.read(place, gate);
    }

    @Override
    public void write(Template template, Path file) {
        AtomicFile.write(file, out -> TemplatePackage.write(template, out));
    }

    @Override
    public Optional<Path> own(TemplateId id) {
        return places().getOrDefault(id.value(), List.of()).stream().findFirst();
    }

    @Override
    public Path adopt(Template template) {
        Path file = folder.resolve(template.id().value() + TemplatePackage.ENDING);
        write(template, file);
        readings.remove(template.id());
        return file;
    }
}
