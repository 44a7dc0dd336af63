package laurel.kernel.markdown;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;

/**
 * Writes a table in Markdown whose columns stand under each other in a fixed-width font, in which a Chinese character is
 * as wide as two Latin letters.
 */
public final class PaddedTable {
    private static final String SPECIAL = "\\`*_[]<>&|!~";
    private static final int LEAST_DASHES = 3;

    private PaddedTable() {}

    /**
     * @param header the cells of the header, in Markdown
     * @param rows as many cells each as the header, in Markdown: see {@link #text} and {@link #link}
     * @return lines that end in a line feed
     */
    public static String of(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(LEAST_DASHES, width(header.get(i)));
            for (List<String> row : rows) widths[i] = Math.max(widths[i], width(row.get(i)));
        }
        StringBuilder table = new StringBuilder();
        append(table, header, widths);
        for (int width : widths) table.append("| ").append("-".repeat(width)).append(' ');
        table.append("|\n");
        rows.forEach(row -> append(table, row, widths));
        return table.toString();
    }

    private static void append(StringBuilder table, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            table.append("| ").append(cell).append(" ".repeat(widths[i] - width(cell) + 1));
        }
        table.append("|\n");
    }

    /** @return columns that the text takes: two for a wide character, none for a mark */
    static int width(String text) {
        return text.codePoints().map(PaddedTable::width).sum();
    }

    private static int width(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        int wide = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /**
     * @return the text such that a reader of Markdown sees exactly it in a cell; control characters and line ends become
     *     blanks, outer blanks are gone, as in any cell
     */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(c -> {
                    if (SPECIAL.indexOf(c) >= 0) escaped.append('\\');
                    escaped.appendCodePoint(c);
                });
        return escaped.toString().strip();
    }

    /** @return a link in Markdown; the address is written as it is, but for what would end it */
    public static String link(String text, String target) {
        String safe = target.replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace("|", "%7C")
                .replace("\\", "%5C");
        return "[" + text(text) + "](" + safe + ")";
    }
}
