package laurel.application;

import java.util.Locale;

/**
 * Where an application was handed in.
 *
 * @param label its number there as people write it, {@code #456}
 * @param url its address; empty if the file did not say
 */
public record Source(String label, String url) {
    public Source {
        if (label.isBlank()) throw new IllegalArgumentException("source without a label");
    }

    /** @return under which an import finds it again */
    public String key() {
        return url.isEmpty() ? label : url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
    }

    /** @return whether both can be the same place; one that has no address is known by its number only */
    public boolean same(Source other) {
        if (url.isEmpty() || other.url.isEmpty()) return label.equals(other.label);
        return key().equals(other.key());
    }
}
