package laurel.template.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Which way the letters of a line run (UAX 9), and the words in which readers of PDF may take it apart. The line as a whole runs
 * from left to right, as the languages of certificates do, unless all its letters run from right to left (ADR 11). Immutable.
 */
final class Directions {
    /** Letters of one direction, by their places in the text. */
    record Run(int start, int limit, boolean rightToLeft) {}

    private final String text;
    private final Bidi bidi = new Bidi();

    private Directions(String text) {
        this.text = text;
        bidi.setPara(text, text.codePoints().anyMatch(Directions::runsLeftToRight) ? Bidi.LTR : Bidi.RTL, null);
    }

    static Directions of(String text) {
        return new Directions(text);
    }

    /** @return whether some letters may run from right to left */
    static boolean areMixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** @return the runs from left to right */
    List<Run> visualRuns() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < bidi.countRuns(); i++) {
            var run = bidi.getVisualRun(i);
            runs.add(new Run(run.getStart(), run.getLimit(), run.isOddRun()));
        }
        return runs;
    }

    /** @return the text between the blanks that run with the line; on paper these words follow each other in the same order */
    List<String> words() {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' || bidi.getLevelAt(i) != 0) continue;
            words.add(text.substring(start, i));
            start = i + 1;
        }
        words.add(text.substring(start));
        return words;
    }

    /** A picture stands where it was typed, whatever is beside it. */
    private static boolean runsLeftToRight(int codePoint) {
        return UCharacter.getDirection(codePoint) == UCharacterDirection.LEFT_TO_RIGHT
                || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
