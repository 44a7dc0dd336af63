package laurel.history;

/**
 * Which row of which table.
 *
 * @param table the table's name as the database keeps it, in capitals
 * @param key the values of its primary key as one text, a JSON array: {@code ["12"]}
 */
public record RowKey(String table, String key) {}
