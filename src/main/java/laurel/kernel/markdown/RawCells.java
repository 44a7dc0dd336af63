package laurel.kernel.markdown;

import java.util.ArrayList;
import java.util.List;

/** Splits the line of a table at its bars, as GitHub's tables do: only a bar after a backslash is text. */
final class RawCells {
    private RawCells() {}

    static List<String> of(String line) {
        String row = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) cells.add(cell.toString().strip());
        return cells;
    }
}
