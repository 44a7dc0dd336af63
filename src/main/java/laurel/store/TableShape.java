package laurel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.ConnectionException;
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

    private static final String SCHEMA = "PUBLIC";
    private static final String[] TABLES = {"BASE TABLE"};
    private static final String COLUMNS = """
            select column_name as name, data_type as type
              from information_schema.columns
             where table_schema = 'PUBLIC' and table_name = :table and is_generated = 'NEVER'
             order by column_name
            """;

    public TableShape {
        columns = Map.copyOf(columns);
        key = List.copyOf(key);
    }

    private record Column(String name, String type) {}

    /**
     * Asks the driver rather than the information schema, which H2 has to build up before its first answer.
     *
     * @return the names of all tables, sorted
     */
    static List<String> names(Handle handle) {
        try (ResultSet tables = handle.getConnection().getMetaData().getTables(null, SCHEMA, null, TABLES)) {
            List<String> names = new ArrayList<>();
            while (tables.next()) names.add(tables.getString("TABLE_NAME"));
            Collections.sort(names);
            return names;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** @return the columns of the primary key, in order; empty if there is none */
    static List<String> key(Connection connection, String table) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, SCHEMA, table)) {
            SortedMap<Integer, String> key = new TreeMap<>();
            while (columns.next()) key.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            return List.copyOf(key.values());
        }
    }

    /** @return the table; empty if there is none of that name */
    public static Optional<TableShape> find(Handle handle, String table) {
        Map<String, String> columns = new TreeMap<>();
        handle.createQuery(COLUMNS)
                .bind("table", table)
                .map((row, context) -> new Column(row.getString("name"), row.getString("type")))
                .forEach(column -> columns.put(column.name(), column.type()));
        if (columns.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new TableShape(table, columns, key(handle.getConnection(), table)));
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
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
