package laurel.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What the database says about one of its tables. Names are as H2 keeps them. Immutable.
 *
 * @param name the table
 * @param columns the columns and their SQL types, without those that H2 computes, in no order
 * @param key the columns of the primary key, in order; empty if it has none
 */
public record TableShape(String name, Map<String, String> columns, List<String> key) {
    /** The store's own tables; everything else is a feature's and is recorded. */
    static final Set<String> OWN = Set.of("ACT", "CHANGE", "APP_META", "flyway_schema_history");

    /** Types whose text form H2 reads back as the same value. */
    private static final Set<String> RECORDABLE = Set.of(
            "BIGINT",
            "BINARY",
            "BINARY LARGE OBJECT",
            "BINARY VARYING",
            "BOOLEAN",
            "CHARACTER",
            "CHARACTER LARGE OBJECT",
            "CHARACTER VARYING",
            "DATE",
            "DECFLOAT",
            "DOUBLE PRECISION",
            "INTEGER",
            "JSON",
            "NUMERIC",
            "REAL",
            "SMALLINT",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "TINYINT",
            "UUID");

    private static final String TABLES = """
            select table_name
              from information_schema.tables
             where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
             order by table_name
            """;
    private static final String COLUMNS = """
            select column_name as name, data_type as type
              from information_schema.columns
             where table_schema = 'PUBLIC' and table_name = :table and is_generated = 'NEVER'
             order by column_name
            """;
    private static final String KEY = """
            select k.column_name
              from information_schema.table_constraints c
              join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
             where c.table_schema = 'PUBLIC' and c.table_name = :table and c.constraint_type = 'PRIMARY KEY'
             order by k.ordinal_position
            """;

    public TableShape {
        columns = Map.copyOf(columns);
        key = List.copyOf(key);
    }

    private record Column(String name, String type) {}

    /** @return the names of all tables, sorted */
    static List<String> names(Handle handle) {
        return handle.createQuery(TABLES).mapTo(String.class).list();
    }

    /** @return the table; empty if there is none of that name */
    public static Optional<TableShape> find(Handle handle, String table) {
        Map<String, String> columns = new TreeMap<>();
        handle.createQuery(COLUMNS)
                .bind("table", table)
                .map((row, context) -> new Column(row.getString("name"), row.getString("type")))
                .forEach(column -> columns.put(column.name(), column.type()));
        if (columns.isEmpty()) return Optional.empty();
        List<String> key =
                handle.createQuery(KEY).bind("table", table).mapTo(String.class).list();
        return Optional.of(new TableShape(table, columns, key));
    }

    static TableShape of(Handle handle, String table) {
        return find(handle, table).orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    /** @throws IllegalStateException if rows of the table could not be recorded and put back */
    void requireRecordable() {
        if (key.isEmpty()) throw new IllegalStateException("table " + name + " has no primary key");
        columns.forEach((column, type) -> {
            if (!RECORDABLE.contains(type)) {
                throw new IllegalStateException("column " + name + "." + column + " of type " + type
                        + " cannot be recorded; use one of " + RECORDABLE);
            }
        });
    }

    /** @return the name in quotes, safe to stand in a statement */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** @return whether the type holds bytes, which stand in an image as hexadecimal digits */
    public static boolean isBinary(String type) {
        return type.toUpperCase(Locale.ROOT).startsWith("BINARY");
    }
}
