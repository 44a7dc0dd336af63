package laurel.template;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Letters as people count them: extended grapheme clusters (UAX 29), an emoji with all its joined parts being one. */
public final class Graphemes {
    /** Cloning is ten times as quick as asking the library for a new one. */
    private static final BreakIterator BREAKS = BreakIterator.getCharacterInstance(Locale.ROOT);

    /** Below it no character joins the one before, but the line feed after the carriage return. */
    private static final int FIRST_JOINING = 0x300;

    /** The first after the copyright signs that may be shown as an emoji. */
    private static final int FIRST_PICTURE = 0x203c;

    private static final int KEYCAP = 0x20e3;

    private Graphemes() {}

    /** @return the letters of the text in its order; together they are the text */
    public static List<String> of(String text) {
        List<String> letters = new ArrayList<>(text.length());
        if (text.chars().allMatch(c -> c < FIRST_JOINING && c != '\r')) {
            for (int i = 0; i < text.length(); i++) letters.add(text.substring(i, i + 1));
            return letters;
        }
        BreakIterator breaks = BREAKS.clone();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            letters.add(text.substring(start, end));
        }
        return letters;
    }

    /**
     * @return whether the letter is a sequence of emoji or of parts of one (a flag, a family, a skin tone, a keycap; UTS 51), of
     *     which nobody would want to see only the parts
     */
    public static boolean isEmojiSequence(String letter) {
        int first = letter.codePointAt(0);
        int rest = Character.charCount(first);
        if (rest == letter.length()) return false;
        if (letter.indexOf(KEYCAP, rest) >= 0) return true;
        if (!UCharacter.hasBinaryProperty(first, UProperty.EMOJI) || first < FIRST_JOINING) return false;
        return letter.codePoints().skip(1).anyMatch(c -> !isTextOrPicture(c));
    }

    /** @return whether the letter is an emoji or a symbol that may be one, and no letter, digit or sign of a text */
    public static boolean isPicture(String letter) {
        int first = letter.codePointAt(0);
        if (first < FIRST_PICTURE && letter.length() == 1) return false;
        return isEmojiSequence(letter)
                || (first >= FIRST_PICTURE && UCharacter.hasBinaryProperty(first, UProperty.EXTENDED_PICTOGRAPHIC));
    }

    /** @return whether it chooses between a letter's appearance as text and as a picture */
    private static boolean isTextOrPicture(int codePoint) {
        return codePoint == 0xfe0e || codePoint == 0xfe0f;
    }

    /**
     * @return whether the character has no picture of its own (Default_Ignorable_Code_Point): joiners, direction marks, variation
     *     selectors; or ends a line
     */
    public static boolean isInvisible(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0xad
                        && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }
}
