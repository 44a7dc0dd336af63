package laurel.kernel.table;

import java.util.List;

/**
 * A rectangular table of texts; every row has as many cells as the header. Immutable.
 *
 * @param header the column names, in order
 * @param rows the rows, in order
 */
public record Table(List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        rows.forEach(row -> {
            if (row.size() != columns) {
                throw new IllegalArgumentException("row of " + row.size() + " cells in a table of " + columns);
            }
        });
    }
}
