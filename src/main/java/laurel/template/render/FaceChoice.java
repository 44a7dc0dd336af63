package laurel.template.render;

import com.ibm.icu.text.BreakIterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses faces for text of one direction: one for each stretch of a script if one face has all its letters, else one for
 * each word, else one for each letter, so that a name mixes faces only where it must.
 *
 * @param links the faces, the preferred one first
 */
record FaceChoice(List<Link> links) {
    /** A face and its size against the text's. */
    record Link(Face face, double scale) {}

    /** Letters for one face, or for none. */
    record Stretch(String text, Optional<Link> link) {}

    private static final Pattern WORD_STARTS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** @return the whole text in its logical order */
    List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String script : scripts(text)) stretches.addAll(ofOneScript(script));
        return stretches;
    }

    /** Cuts where the script changes; digits, blanks and marks stay with what is before them. */
    private static List<String> scripts(String text) {
        List<String> parts = new ArrayList<>();
        UnicodeScript now = UnicodeScript.COMMON;
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = script(text.codePointAt(i));
            if (script == UnicodeScript.COMMON || script == now) continue;
            if (now != UnicodeScript.COMMON) {
                parts.add(text.substring(start, i));
                start = i;
            }
            now = script;
        }
        if (start < text.length()) parts.add(text.substring(start));
        return parts;
    }

    static UnicodeScript script(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case INHERITED -> UnicodeScript.COMMON;
            case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
            default -> script;
        };
    }

    private List<Stretch> ofOneScript(String text) {
        List<String> letters = letters(text);
        Optional<Link> forAll = covering(letters);
        if (forAll.isPresent()) return List.of(new Stretch(text, forAll));
        List<Stretch> stretches = new ArrayList<>();
        for (String word : WORD_STARTS.splitAsStream(text).toList()) {
            List<String> ofWord = letters(word);
            Optional<Link> forWord = covering(ofWord);
            if (forWord.isPresent()) {
                append(stretches, word, forWord);
            } else {
                for (String letter : ofWord) append(stretches, letter, covering(List.of(letter)));
            }
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, String text, Optional<Link> link) {
        int last = stretches.size() - 1;
        if (last >= 0 && link.isPresent() && stretches.get(last).link().equals(link)) {
            stretches.set(last, new Stretch(stretches.get(last).text() + text, link));
        } else {
            stretches.add(new Stretch(text, link));
        }
    }

    private Optional<Link> covering(List<String> letters) {
        return links.stream()
                .filter(link -> letters.stream().allMatch(link.face()::has))
                .findFirst();
    }

    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            letters.add(text.substring(start, end));
        }
        return letters;
    }
}
