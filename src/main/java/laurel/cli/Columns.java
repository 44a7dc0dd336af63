package laurel.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laurel.kernel.HiddenCharacters;

/** Lines of cells, padded so that columns stand below each other; Han characters count two places wide. */
final class Columns {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    Columns line(Object... cells) {
        lines.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What is hidden in a cell is shown as a mark, so that it moves nothing. */
    void printTo(Console console) {
        List<List<String>> shown = lines.stream()
                .map(line ->
                        line.stream().map(HiddenCharacters::markedInOneLine).toList())
                .toList();
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : shown) {
            for (int i = 0; i < line.size(); i++) widths[i] = Math.max(widths[i], width(line.get(i)));
        }
        shown.forEach(line -> console.print(padded(line, widths)));
    }

    /**
     * The same cells for spreadsheets (RFC 4180); one that begins like a formula gets an apostrophe before it, since names
     * come from strangers.
     */
    void printCsvTo(Console console) {
        lines.forEach(line -> console.record(line.stream().map(Columns::quoted).collect(Collectors.joining(","))));
    }

    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            String cell = line.get(i);
            text.append(cell);
            if (i < line.size() - 1)
                text.append(" ".repeat(widths[i] - width(cell))).append(GAP);
        }
        return text.toString();
    }

    private static int width(String cell) {
        return cell.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        int breadth = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        boolean wide = breadth == UCharacter.EastAsianWidth.WIDE || breadth == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }
}
