package laurel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one row to {@code change} for every row that an act inserts, updates or deletes, in the act's own transaction,
 * and refuses the row if no act is running. H2 makes one of these per table; {@link RowTriggers} puts them there. Not for
 * callers.
 *
 * <p>An update that changes nothing leaves no trace; one that changes the key is a delete and an insert.
 */
public final class RowRecorder extends TriggerAdapter {
    private static final String RUNNING_ACT = "select " + ActUnitOfWork.RUNNING;
    private static final String RECORD = """
            insert into change (act_id, table_name, row_key, operation, before_row, after_row)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** Asked once; H2 makes a new trigger object whenever the table is altered. */
    private volatile List<String> key = List.of();

    @Override
    public void fire(Connection connection, @Nullable ResultSet oldRow, @Nullable ResultSet newRow)
            throws SQLException {
        long act = runningAct(connection);
        Map<String, @Nullable String> before = oldRow == null ? null : RowJson.image(oldRow);
        Map<String, @Nullable String> after = newRow == null ? null : RowJson.image(newRow);
        if (before != null && before.equals(after)) return;
        String oldKey = before == null ? null : key(connection, before);
        String newKey = after == null ? null : key(connection, after);
        if (oldKey != null && newKey != null && oldKey.equals(newKey)) {
            record(connection, act, oldKey, "UPDATE", before, after);
            return;
        }
        if (oldKey != null) record(connection, act, oldKey, "DELETE", before, null);
        if (newKey != null) record(connection, act, newKey, "INSERT", null, after);
    }

    private long runningAct(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(RUNNING_ACT)) {
            result.next();
            long act = result.getLong(1);
            if (result.wasNull()) {
                throw new SQLException("row of " + tableName + " written outside an act", SqlErrors.NO_ACT);
            }
            return act;
        }
    }

    private void record(
            Connection connection,
            long act,
            String rowKey,
            String operation,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setLong(1, act);
            insert.setString(2, tableName);
            insert.setString(3, rowKey);
            insert.setString(4, operation);
            insert.setString(5, before == null ? null : RowJson.write(before));
            insert.setString(6, after == null ? null : RowJson.write(after));
            insert.executeUpdate();
        }
    }

    private String key(Connection connection, Map<String, @Nullable String> image) throws SQLException {
        if (key.isEmpty()) key = TableShape.key(connection, tableName);
        List<String> values = new ArrayList<>();
        for (String column : key) {
            String value = image.get(column);
            if (value == null) throw new SQLException("row of " + tableName + " without a key", SqlErrors.NO_ACT);
            values.add(value);
        }
        return RowJson.key(values);
    }
}
