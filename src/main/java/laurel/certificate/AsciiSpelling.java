package laurel.certificate;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import laurel.kernel.Names;

/**
 * Spells names in ASCII letters, as far as they can be, in lower case. The tables of the transliterators are large and slow
 * to read, so each is read when the first name needs it: most names need none.
 */
final class AsciiSpelling {
    private AsciiSpelling() {}

    static String of(String name) {
        String latin = Names.hasHan(name) ? Pinyin.NAMES.transliterate(name) : name;
        String key = Names.key(latin);
        return key.codePoints().anyMatch(AsciiSpelling::mayHaveASpelling)
                ? Names.key(Ascii.LETTERS.transliterate(latin))
                : key;
    }

    /** Latin letters, and marks between letters, that are not ASCII after all accents are gone. */
    private static boolean mayHaveASpelling(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return codePoint > 0x7f && (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON);
    }

    private static final class Pinyin {
        // The variant for names reads surnames as surnames: 单 is shan, 曾 is zeng.
        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    }

    private static final class Ascii {
        static final Transliterator LETTERS = Transliterator.getInstance("Latin-ASCII");
    }
}
