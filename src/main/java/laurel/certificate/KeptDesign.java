package laurel.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.kernel.Sha256;
import laurel.template.Picture;

/**
 * Everything that a certificate is drawn with, apart from its own text, by the SHA-256 of each file: enough to draw it again
 * when the program has other templates and other fonts. Immutable.
 *
 * @param template of {@code template.json}
 * @param pictures of the template's pictures, by file name
 * @param faces of the font files that its text may be set in, by the face's name
 */
public record KeptDesign(String template, Map<String, KeptPicture> pictures, Map<String, String> faces) {
    /**
     * A picture of the template, as it was admitted.
     *
     * @param width in pixels; of PDF in points
     * @param height in the same unit
     */
    public record KeptPicture(String sha256, Picture.Kind kind, double width, double height) {}

    public KeptDesign {
        pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
        faces = Collections.unmodifiableMap(new TreeMap<>(faces));
    }

    /** @return SHA-256 over the list of files: the same files, the same id */
    public String id() {
        StringBuilder list = new StringBuilder("template\t\t" + template + "\n");
        pictures.forEach((name, picture) -> list.append("picture\t" + name + "\t" + picture + "\n"));
        faces.forEach((name, sha256) -> list.append("face\t" + name + "\t" + sha256 + "\n"));
        return Sha256.hex(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @return the SHA-256 of every file */
    public Set<String> files() {
        Set<String> files = new TreeSet<>(faces.values());
        pictures.values().forEach(picture -> files.add(picture.sha256()));
        files.add(template);
        return files;
    }
}
