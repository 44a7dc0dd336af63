package laurel.kernel.tree;

import java.util.Locale;

/** Strangers' text made fit for a message: control and direction characters visible, at most 80 characters. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        StringBuilder safe = new StringBuilder();
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            int type = Character.getType(points[i]);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            if (hidden) safe.append(String.format(Locale.ROOT, "\\u%04X", points[i]));
            else safe.appendCodePoint(points[i]);
        }
        return points.length > LONGEST ? safe.append('…').toString() : safe.toString();
    }
}
