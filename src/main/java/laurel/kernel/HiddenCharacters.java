package laurel.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Characters that nobody sees and that yet change what is read, or hide something in it: direction marks and overrides (UAX 9),
 * tags, joiners, blanks without width, controls. Text is stored as it was typed; a certificate shows none of them, and a screen
 * or a terminal a mark such as {@code <U+202E>}.
 *
 * <p>Some of them are part of writing, and are no strangers where they are: joiners in Arabic and Indic scripts and in emoji
 * (RFC 5892, appendix A; UTS 51), the Mongolian vowel separator, the tags of a flag. Nor are line feeds, and carriage returns before them.
 */
public final class HiddenCharacters {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int VOWEL_SEPARATOR = 0x180e;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int FIRST_TAG = 0xe0020;
    private static final int LAST_TAG = 0xe007f;
    private static final int VIRAMA = 9;

    private final int[] points;

    private HiddenCharacters(String text) {
        this.points = text.codePoints().toArray();
    }

    /** @return those of the text, each once, in the order in which they first stand there */
    public static List<Integer> in(String text) {
        if (isPlain(text)) return List.of();
        HiddenCharacters reading = new HiddenCharacters(text);
        return reading.hidden().stream()
                .map(place -> reading.points[place])
                .distinct()
                .boxed()
                .toList();
    }

    /** @return where they stand in the text, in units of {@link String#charAt} */
    public static BitSet places(String text) {
        BitSet places = new BitSet();
        if (isPlain(text)) return places;
        HiddenCharacters reading = new HiddenCharacters(text);
        BitSet hidden = reading.hidden();
        int at = 0;
        for (int i = 0; i < reading.points.length; i++) {
            if (hidden.get(i)) places.set(at);
            at += Character.charCount(reading.points[i]);
        }
        return places;
    }

    /** @return the text with a mark for each of them */
    public static String marked(String text) {
        if (isPlain(text)) return text;
        HiddenCharacters reading = new HiddenCharacters(text);
        BitSet hidden = reading.hidden();
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < reading.points.length; i++) {
            if (hidden.get(i)) marked.append(mark(reading.points[i]));
            else marked.appendCodePoint(reading.points[i]);
        }
        return marked.toString();
    }

    /** @return the text in one line, with a mark for each of them and for line feeds */
    public static String markedInOneLine(String text) {
        String marked = marked(text);
        return marked.indexOf('\n') < 0 ? marked : marked.replace("\n", mark('\n'));
    }

    /** @return {@code U+202E RIGHT-TO-LEFT OVERRIDE} */
    public static String named(int codePoint) {
        String name = Optional.ofNullable(Character.getName(codePoint)).orElse("");
        return String.format(Locale.ROOT, "U+%04X %s", codePoint, name).strip();
    }

    /** @return {@code <U+202E>} */
    public static String mark(int codePoint) {
        return String.format(Locale.ROOT, "<U+%04X>", codePoint);
    }

    /** Most texts are: of letters below the first hidden character, which is the soft hyphen. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\n' || (c > 0xad && c < 0x300));
    }

    private BitSet hidden() {
        BitSet hidden = new BitSet();
        for (int i = 0; i < points.length; i++) {
            if (isHidden(points[i]) && !belongs(i)) hidden.set(i);
        }
        return hidden;
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT -> !UCharacter.hasBinaryProperty(codePoint, UProperty.PREPENDED_CONCATENATION_MARK);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            // Letters without a picture, and what Unicode keeps free for more of the kind.
            case Character.OTHER_LETTER, Character.UNASSIGNED ->
                UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
            default -> false;
        };
    }

    /** @return whether it is part of writing where it stands */
    private boolean belongs(int at) {
        int point = points[at];
        if (point == '\r') return at + 1 < points.length && points[at + 1] == '\n';
        if (point == JOINER || point == NON_JOINER || point == VOWEL_SEPARATOR) {
            return isBesideAVirama(at) || isAmongJoiningLetters(at) || (point == JOINER && isBetweenEmoji(at));
        }
        return point >= FIRST_TAG && point <= LAST_TAG && isInAFlag(at);
    }

    private boolean isBesideAVirama(int at) {
        return isVirama(at - 1) || isVirama(at + 1);
    }

    private boolean isVirama(int at) {
        return at >= 0 && at < points.length && UCharacter.getCombiningClass(points[at]) == VIRAMA;
    }

    /** A joiner shapes a letter on one side of it; the others stand between two. */
    private boolean isAmongJoiningLetters(int at) {
        boolean before = isJoining(next(at, -1, HiddenCharacters::isTransparent));
        boolean after = isJoining(next(at, 1, HiddenCharacters::isTransparent));
        return points[at] == JOINER ? before || after : before && after;
    }

    private boolean isJoining(int at) {
        if (at < 0 || at >= points.length) return false;
        int joining = UCharacter.getIntPropertyValue(points[at], UProperty.JOINING_TYPE);
        return joining == UCharacter.JoiningType.DUAL_JOINING
                || joining == UCharacter.JoiningType.RIGHT_JOINING
                || joining == UCharacter.JoiningType.LEFT_JOINING;
    }

    private static boolean isTransparent(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private boolean isBetweenEmoji(int at) {
        return isPicture(next(at, -1, HiddenCharacters::isEmojiModifier)) && isPicture(at + 1);
    }

    private boolean isPicture(int at) {
        return at >= 0
                && at < points.length
                && UCharacter.hasBinaryProperty(points[at], UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isEmojiModifier(int codePoint) {
        return codePoint == 0xfe0f || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
    }

    /** @return the place of the nearest character in that direction that is not to be passed over; may be outside the text */
    private int next(int at, int step, IntPredicate passedOver) {
        int next = at + step;
        while (next >= 0 && next < points.length && passedOver.test(points[next])) next += step;
        return next;
    }

    private boolean isInAFlag(int at) {
        int first = next(at, -1, HiddenCharacters::isTag);
        int end = next(at, 1, HiddenCharacters::isTag);
        return first >= 0
                && points[first] == BLACK_FLAG
                && UCharacter.hasBinaryProperty(
                        new String(points, first, end - first), UProperty.RGI_EMOJI_TAG_SEQUENCE);
    }

    private static boolean isTag(int codePoint) {
        return codePoint >= FIRST_TAG && codePoint <= LAST_TAG;
    }
}
