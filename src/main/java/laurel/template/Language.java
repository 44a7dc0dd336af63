package laurel.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that a certificate can be written in. */
public enum Language {
    EN("en", Locale.ENGLISH),
    ZH("zh", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** @return the two letters by which templates name it */
    public String tag() {
        return tag;
    }

    /** @return the locale for line breaks and for the language mark of a file */
    public Locale locale() {
        return locale;
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
