package laurel.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Comparison of names without ever changing one: names are stored and printed as typed, and compared by a key.
 *
 * <p>The key is the same under every default locale (Turkish {@code I} included) and leaves Chinese as it is.
 */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    /** Letters that Unicode does not decompose. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "l"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "ss"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "oe"));

    private Names() {}

    /**
     * @return the key under which two spellings of a name are the same: compatibility-decomposed, without marks and
     *     invisible characters, lower case, blanks single and trimmed; empty if nothing is left
     */
    public static String key(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String bare =
                MARKS.matcher(INVISIBLE.matcher(decomposed).replaceAll("")).replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> plain.append(PLAIN.getOrDefault(c, Character.toString(c))));
        // A final sigma is only a position, not another letter.
        return trimmed(plain.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ'));
    }

    /** @return whether the two spellings have the same key; says nothing about the two people */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** @return the text with outer blanks removed and inner runs of blanks made one space */
    public static String trimmed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** @return whether the text holds a Han character */
    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
