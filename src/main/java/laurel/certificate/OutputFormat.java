package laurel.certificate;

import java.util.Locale;

/** As what kind of file a certificate is written. */
public enum OutputFormat {
    PDF,
    PNG;

    /** @return with the dot, lower case */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
