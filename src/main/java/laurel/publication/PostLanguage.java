package laurel.publication;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;

/** A language in which the community posts. */
public enum PostLanguage {
    ZH("zh"),
    EN("en");

    private final String tag;

    PostLanguage(String tag) {
        this.tag = tag;
    }

    /** @return the two letters by which files and programme texts name it */
    public String tag() {
        return tag;
    }

    /** @return the number as it stands in a sentence: a numeral in Chinese, a word in English */
    public String inWords(long number) {
        return this == ZH ? Long.toString(number) : spelled(number);
    }

    private static String spelled(long number) {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).format(number);
    }
}
