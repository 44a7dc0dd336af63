package laurel.template.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.Arrays;

/**
 * Writes text with letters from right to left the way in which two readers of PDF turn it back into what was typed. Both take
 * ActualText for what the eye sees from left to right and turn it round by rules of their own.
 */
final class ReaderText {
    private static final int LEFT_TO_RIGHT_MARK = 0x200e;
    private static final int RIGHT_TO_LEFT_MARK = 0x200f;

    private ReaderText() {}

    /**
     * Poppler (TextOutputDev): on a page with more letters from left to right it turns round what lies between a letter from right to
     * left and the next number or letter from left to right, so that blanks would change places. Marks, which it puts around such
     * letters itself, keep them where they are.
     *
     * @param text a whole line
     */
    static String forPoppler(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < letters.length; ) {
            int end = isRightToLeft(letters[i]) ? sectionEnd(letters, i) : i;
            if (end == i) {
                out.appendCodePoint(letters[i++]);
                continue;
            }
            if (!isRightToLeft(letters[end - 1])) out.appendCodePoint(RIGHT_TO_LEFT_MARK);
            for (int k = end - 1; k >= i; k--) out.appendCodePoint(letters[k]);
            if (end < letters.length && !isForward(letters[end])) out.appendCodePoint(LEFT_TO_RIGHT_MARK);
            i = end;
        }
        return out.toString();
    }

    /** @return the end of the letters from right to left, with the blanks between them and the marks upon the last one */
    private static int sectionEnd(int[] letters, int start) {
        int end = start;
        for (int i = start; i < letters.length && !isForward(letters[i]); i++) {
            boolean belongs = isRightToLeft(letters[i]) || (i == end && isMark(letters[i]));
            if (belongs) end = i + 1;
        }
        return end;
    }

    /**
     * PDFBox (PDFTextStripper): it turns an ActualText with letters from right to left round, letter by letter. Then it takes each
     * word, as the gaps on paper part them, for a paragraph of its own and reorders that (UAX 9), its direction being that of its first
     * letter; brackets are mirrored.
     *
     * @param word text between two gaps
     */
    static String forPdfBox(String word) {
        int[] letters = word.codePoints().toArray();
        if (Arrays.stream(letters).noneMatch(ReaderText::isRightToLeft)) return word;
        boolean backward = Arrays.stream(letters)
                .filter(c -> isRightToLeft(c) || isLeftToRight(c))
                .limit(1)
                .anyMatch(ReaderText::isRightToLeft);
        StringBuilder out = new StringBuilder(word.length());
        return (backward ? wholeTurned(letters, out) : sectionsTurned(letters, out))
                .reverse()
                .toString();
    }

    /** Last letters first, but what runs from left to right, numbers with the signs inside them among it, stays as it is. */
    private static StringBuilder wholeTurned(int[] letters, StringBuilder out) {
        for (int end = letters.length; end > 0; ) {
            int start = end - 1;
            if (isForward(letters[start])) {
                for (int i = start; i >= 0 && !isRightToLeft(letters[i]); i--) {
                    if (isForward(letters[i])) start = i;
                    else if (isBlank(letters[i])) break;
                }
                for (int i = start; i < end; i++) out.appendCodePoint(letters[i]);
            } else {
                out.appendCodePoint(UCharacter.getMirror(letters[start]));
            }
            end = start;
        }
        return out;
    }

    private static StringBuilder sectionsTurned(int[] letters, StringBuilder out) {
        for (int i = 0; i < letters.length; ) {
            int end = isRightToLeft(letters[i]) ? sectionEnd(letters, i) : i;
            for (int k = end - 1; k >= i; k--) out.appendCodePoint(UCharacter.getMirror(letters[k]));
            if (end == i) out.appendCodePoint(letters[end++]);
            i = end;
        }
        return out;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint);
    }

    private static boolean isMark(int codePoint) {
        return UCharacter.getDirection(codePoint) == UCharacterDirection.DIR_NON_SPACING_MARK;
    }

    private static boolean isRightToLeft(int codePoint) {
        int direction = UCharacter.getDirection(codePoint);
        return direction == UCharacterDirection.RIGHT_TO_LEFT || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int codePoint) {
        return UCharacter.getDirection(codePoint) == UCharacterDirection.LEFT_TO_RIGHT;
    }

    private static boolean isForward(int codePoint) {
        int direction = UCharacter.getDirection(codePoint);
        return direction == UCharacterDirection.LEFT_TO_RIGHT
                || direction == UCharacterDirection.EUROPEAN_NUMBER
                || direction == UCharacterDirection.ARABIC_NUMBER;
    }
}
