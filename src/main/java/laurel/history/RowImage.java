package laurel.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it was: each column's value in the database's own text form. Immutable.
 *
 * @param values by column, in the order of the columns; empty where the column was null
 */
public record RowImage(Map<String, Optional<String>> values) {
    public RowImage {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
