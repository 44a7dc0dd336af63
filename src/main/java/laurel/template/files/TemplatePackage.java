package laurel.template.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.kernel.FileFailure;
import laurel.kernel.Message;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.template.PictureGate;
import laurel.template.PictureReading;
import laurel.template.Template;
import laurel.template.TemplateReading;

/** Reads and writes packages of a template with its pictures. */
final class TemplatePackage {
    /** What a packed file is called behind its name. */
    static final String ENDING = ".laurel-template";

    /** 1980-01-01, the first day of ZIP, in whatever zone the machine has. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PackageFiles files;
    private final String source;
    private final PictureGate gate;
    private final Set<String> asked = new HashSet<>();

    private TemplatePackage(PackageFiles files, String source, PictureGate gate) {
        this.files = files;
        this.source = source;
        this.gate = gate;
    }

    /** @throws FileFailure if something there cannot be read */
    static TemplateReading read(Path place, PictureGate gate) {
        boolean json = place.endsWith(PackageFiles.TEMPLATE) && Files.isRegularFile(place);
        Path parent = place.toAbsolutePath().getParent();
        Path root = json && parent != null ? parent : place;
        try {
            if (!Files.exists(root)) return refused(root, "template.package.none");
            PackageFiles files = Files.isDirectory(root) ? new FolderFiles(root) : new ZipFiles(root);
            return new TemplatePackage(files, root.toString(), gate).read();
        } catch (IOException e) {
            throw new FileFailure(Message.of("kernel.file.notRead", root, String.valueOf(e.getMessage())), e);
        }
    }

    private static TemplateReading refused(Path root, String key) {
        return new TemplateReading.Refused(List.of(Problem.error(Place.in(root.toString()), key)));
    }

    private TemplateReading read() {
        if (files.problems().isEmpty() && !files.names().contains(PackageFiles.TEMPLATE))
            files.problem("template.package.empty", PackageFiles.TEMPLATE);
        if (!files.problems().isEmpty()) return new TemplateReading.Refused(files.problems());
        byte[] json;
        try {
            json = files.read(PackageFiles.TEMPLATE);
        } catch (IOException e) {
            files.problem("template.package.entry", PackageFiles.TEMPLATE, String.valueOf(e.getMessage()));
            return new TemplateReading.Refused(files.problems());
        }
        TemplateReading reading = TemplateJson.read(json, source + "/" + PackageFiles.TEMPLATE, this::picture);
        return reading.fold(
                found -> {
                    List<Problem> notes = new ArrayList<>(found.notes());
                    notes.addAll(unused());
                    return new TemplateReading.Found(found.template(), notes);
                },
                refused -> refused);
    }

    private Optional<PictureReading> picture(String name) {
        asked.add(name);
        if (!files.names().contains(name)) return Optional.empty();
        String shown = source + "/" + name;
        try {
            return Optional.of(gate.admit(shown, files.read(name)));
        } catch (IOException e) {
            Problem problem =
                    Problem.error(Place.in(source), "template.package.entry", name, String.valueOf(e.getMessage()));
            return Optional.of(new PictureReading.Refused(List.of(problem)));
        }
    }

    private List<Problem> unused() {
        return files.names().stream()
                .filter(name -> PackageFiles.isPicture(name) && !asked.contains(name))
                .map(name -> Problem.note(Place.in(source), "template.package.unused", name))
                .toList();
    }

    /** Entries in the order of their names, and no moment of packing. */
    static void write(Template template, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(PackageFiles.TEMPLATE, template.source().json());
        template.source().pictures().forEach((name, picture) -> entries.put(name, picture.content()));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(NO_MOMENT);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
