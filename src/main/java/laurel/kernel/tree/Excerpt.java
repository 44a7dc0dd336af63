package laurel.kernel.tree;

import laurel.kernel.HiddenCharacters;

/** Strangers' text made fit for a message: one line, hidden characters as marks, at most 80 characters. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return HiddenCharacters.markedInOneLine(text);
        String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
        return HiddenCharacters.markedInOneLine(start) + "…";
    }
}
