package laurel.template;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import laurel.kernel.Sha256;

/**
 * The files that a template was read from, to be read again years later. Immutable; equal if the files are.
 */
public final class TemplateSource {
    private final byte[] json;
    private final Map<String, Picture> pictures;
    private final String hash;

    private TemplateSource(byte[] json, Map<String, Picture> pictures) {
        this.json = json.clone();
        this.pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
        this.hash = hash(json, this.pictures);
    }

    /**
     * @param json the content of {@code template.json}
     * @param pictures as admitted, by the name under which the template has them
     */
    public static TemplateSource of(byte[] json, Map<String, Picture> pictures) {
        return new TemplateSource(json, pictures);
    }

    private static String hash(byte[] json, Map<String, Picture> pictures) {
        if (pictures.isEmpty()) return Sha256.hex(json);
        Map<String, String> hashes = new TreeMap<>();
        pictures.forEach((name, picture) -> hashes.put(name, picture.hash()));
        String all = Sha256.hex(json) + hashes;
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }

    /** @return a copy of {@code template.json} */
    public byte[] json() {
        return json.clone();
    }

    /** @return the pictures by the name under which the template has them */
    public Map<String, Picture> pictures() {
        return pictures;
    }

    /** @return SHA-256 over everything, lower-case hexadecimal */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateSource that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return hash;
    }
}
