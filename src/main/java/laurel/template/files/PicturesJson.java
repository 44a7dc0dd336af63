package laurel.template.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import laurel.kernel.Problem;
import laurel.template.Picture;
import laurel.template.PictureReading;

/** The pictures that one template names; each file is looked through once. Not for several threads. */
final class PicturesJson {
    private final Function<String, Optional<PictureReading>> files;
    private final List<Problem> problems;
    private final List<Problem> notes = new ArrayList<>();
    private final Map<String, Optional<Picture>> known = new TreeMap<>();

    /** @param problems of files that cannot be used are added here */
    PicturesJson(Function<String, Optional<PictureReading>> files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** @return the picture that the property names, or nothing, and then there is a problem */
    Optional<Picture> read(JsonFields fields, String property) {
        String name = fields.text(property);
        if (name.isEmpty()) return Optional.empty();
        Optional<Picture> known = this.known.get(name);
        if (known != null) return known;
        Optional<PictureReading> reading = files.apply(name);
        if (reading.isEmpty()) fields.problem(property, "template.picture.absent", name);
        Optional<Picture> picture = reading.flatMap(this::admitted);
        this.known.put(name, picture);
        return picture;
    }

    private Optional<Picture> admitted(PictureReading reading) {
        return reading.fold(
                admitted -> {
                    notes.addAll(admitted.notes());
                    return Optional.of(admitted.picture());
                },
                refused -> {
                    problems.addAll(refused.problems());
                    return Optional.empty();
                });
    }

    /** @return every good picture by its file's name, in the order of names */
    Map<String, Picture> admitted() {
        Map<String, Picture> admitted = new TreeMap<>();
        known.forEach((name, picture) -> picture.ifPresent(p -> admitted.put(name, p)));
        return admitted;
    }

    /** @return what should be known of good pictures */
    List<Problem> notes() {
        return notes;
    }
}
