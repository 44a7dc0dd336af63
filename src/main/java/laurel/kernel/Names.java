package laurel.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Comparison of names without ever changing one: names are stored and printed as typed, and compared by a key.
 *
 * <p>The key is the same under every default locale (Turkish {@code I} included) and leaves Chinese as it is. Accents of
 * Latin, Greek and Cyrillic letters do not count, nor do Arabic harakat and Hebrew points, which are aids to reading that
 * most people leave out. Marks that make another letter or syllable do count: vowel signs of Indic scripts, voicing marks of
 * kana, Arabic hamza and madda.
 */
public final class Names {
    /** Diacritics of letters, Hebrew points and cantillation, Arabic harakat; all else of \p{M} tells names apart. */
    private static final Pattern MARKS = Pattern.compile("[\\x{300}-\\x{36F}\\x{1AB0}-\\x{1AFF}\\x{1DC0}-\\x{1DFF}"
            + "\\x{20D0}-\\x{20FF}\\x{FE20}-\\x{FE2F}"
            + "\\x{591}-\\x{5BD}\\x{5BF}\\x{5C1}\\x{5C2}\\x{5C4}\\x{5C5}\\x{5C7}"
            + "\\x{64B}-\\x{652}\\x{670}]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Format characters and the selectors of a glyph, which choose a shape and not a letter. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\x{180B}-\\x{180D}\\x{180F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+");
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
     * @return the key under which two spellings of a name are the same: without accents and invisible characters, lower
     *     case, blanks single and trimmed, in normal form NFKC; empty if nothing is left
     */
    public static String key(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String bare =
                MARKS.matcher(INVISIBLE.matcher(decomposed).replaceAll("")).replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> plain.append(PLAIN.getOrDefault(c, Character.toString(c))));
        // A final sigma is only a position, not another letter.
        String folded = plain.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return trimmed(Normalizer.normalize(folded, Normalizer.Form.NFKC));
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

    /** @return whether the text is written in Latin letters and no others */
    public static boolean isLatin(String text) {
        int[] letters = text.codePoints().filter(Character::isLetter).toArray();
        return letters.length > 0
                && IntStream.of(letters)
                        .mapToObj(Character.UnicodeScript::of)
                        .allMatch(script ->
                                script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
    }
}
