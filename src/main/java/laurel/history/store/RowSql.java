package laurel.history.store;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.history.RowImage;
import laurel.history.RowKey;
import laurel.store.RowJson;
import laurel.store.TableShape;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The statements for the rows of one table, put together from the names that the database itself gives for its table and
 * columns, in quotes. Values are always bound, as text that H2 reads into the column's type, or as bytes. Columns that H2
 * computes are left to it.
 */
record RowSql(TableShape table) {
    List<String> key() {
        return table.key();
    }

    /** @return the rows that hold the values in the columns */
    Query select(Handle handle, List<String> columns, List<String> values) {
        Query query = handle.createQuery("select * from " + name() + where(columns));
        return bind(query, 0, columns, present(values));
    }

    Update delete(Handle handle, List<String> key) {
        return bind(handle.createUpdate("delete from " + name() + where(key())), 0, key(), present(key));
    }

    Update insert(Handle handle, RowImage image) {
        List<String> columns = columns(image);
        String names = columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
        String marks = columns.stream().map(this::mark).collect(Collectors.joining(", "));
        Update insert = handle.createUpdate(
                "insert into " + name() + " (" + names + ") overriding system value values (" + marks + ")");
        return bind(insert, 0, columns, values(image, columns));
    }

    Update update(Handle handle, List<String> key, RowImage image) {
        List<String> columns = columns(image).stream()
                .filter(column -> !key().contains(column))
                .toList();
        String sets = columns.stream()
                .map(column -> TableShape.quoted(column) + " = " + mark(column))
                .collect(Collectors.joining(", "));
        Update update = handle.createUpdate("update " + name() + " set " + sets + where(key()));
        bind(update, 0, columns, values(image, columns));
        return bind(update, columns.size(), key(), present(key));
    }

    /** @return which row of the table the image is of */
    RowKey keyOf(RowImage image) {
        List<String> values = values(image, key()).stream()
                .map(value -> value.orElseThrow(() -> new IllegalStateException("row without a key in " + name())))
                .toList();
        return new RowKey(table.name(), RowJson.key(values));
    }

    private String name() {
        return TableShape.quoted(table.name());
    }

    private List<String> columns(RowImage image) {
        return image.values().keySet().stream()
                .filter(table.columns()::containsKey)
                .toList();
    }

    private static List<Optional<String>> values(RowImage image, List<String> columns) {
        return columns.stream()
                .map(column -> image.values().getOrDefault(column, Optional.empty()))
                .toList();
    }

    private static List<Optional<String>> present(List<String> values) {
        return values.stream().map(Optional::of).toList();
    }

    private String where(List<String> columns) {
        return columns.stream()
                .map(column -> TableShape.quoted(column) + " = " + mark(column))
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private String mark(String column) {
        return type(column).equals("JSON") ? "? format json" : "?";
    }

    private <S extends SqlStatement<S>> S bind(
            S statement, int first, List<String> columns, List<Optional<String>> values) {
        for (int i = 0; i < columns.size(); i++) {
            @Nullable String text = values.get(i).orElse(null);
            if (TableShape.isBinary(type(columns.get(i)))) {
                statement.bind(first + i, text == null ? null : HexFormat.of().parseHex(text));
            } else {
                statement.bind(first + i, text);
            }
        }
        return statement;
    }

    private String type(String column) {
        String type = table.columns().get(column);
        if (type == null) throw new IllegalArgumentException("no column " + column + " in " + name());
        return type;
    }
}
