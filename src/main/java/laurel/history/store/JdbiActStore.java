package laurel.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import laurel.history.Act;
import laurel.history.ActId;
import laurel.history.ActStore;
import laurel.history.Change;
import laurel.history.Operation;
import laurel.history.RowImage;
import laurel.history.RowKey;
import laurel.store.ActUnitOfWork;
import laurel.store.Database;
import laurel.store.MessageJson;
import laurel.store.RowJson;
import org.jspecify.annotations.Nullable;

/** Reads the acts that the store wrote. */
public final class JdbiActStore implements ActStore {
    private static final String NEWEST = """
            select id, name_key, name_arguments, actor, at, undoable, undoes
              from act
             order by id desc
             fetch first :limit rows only
            """;
    private static final String FIND = """
            select id, name_key, name_arguments, actor, at, undoable, undoes
              from act
             where id = :id
            """;
    private static final String CHANGES = """
            select act_id, sequence, table_name, row_key, operation, before_row, after_row
              from change
             where act_id = :id
             order by sequence
            """;
    private static final String LAST_CHANGE = """
            select id, name_key, name_arguments, actor, at, undoable, undoes
              from act
             where id = (select max(act_id) from change where table_name = :table and row_key = :key)
            """;
    private static final String UNDOES = "update act set undoes = :id where id = " + ActUnitOfWork.RUNNING;

    private final Database database;

    public JdbiActStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Act> newest(int limit) {
        return database.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("limit", limit)
                .map((row, context) -> act(row))
                .list());
    }

    @Override
    public Optional<Act> find(ActId id) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> act(row))
                .findOne());
    }

    @Override
    public List<Change> changes(ActId id) {
        return database.withHandle(handle -> handle.createQuery(CHANGES)
                .bind("id", id.value())
                .map((row, context) -> change(row))
                .list());
    }

    @Override
    public Optional<Act> lastChangeOf(RowKey row) {
        return database.withHandle(handle -> handle.createQuery(LAST_CHANGE)
                .bind("table", row.table())
                .bind("key", row.key())
                .map((found, context) -> act(found))
                .findOne());
    }

    @Override
    public void runningActUndoes(ActId id) {
        int acts = database.withHandle(
                handle -> handle.createUpdate(UNDOES).bind("id", id.value()).execute());
        if (acts != 1) throw new IllegalStateException("no act is running on this thread");
    }

    private static Act act(ResultSet row) throws SQLException {
        long undoes = row.getLong("undoes");
        return new Act(
                new ActId(row.getLong("id")),
                MessageJson.read(row.getString("name_key"), row.getString("name_arguments")),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("undoable"),
                undoes == 0 ? Optional.empty() : Optional.of(new ActId(undoes)));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new ActId(row.getLong("act_id")),
                row.getLong("sequence"),
                new RowKey(row.getString("table_name"), row.getString("row_key")),
                Operation.valueOf(row.getString("operation")),
                image(row.getString("before_row")),
                image(row.getString("after_row")));
    }

    private static Optional<RowImage> image(@Nullable String json) {
        return Optional.ofNullable(json).map(RowJson::read).map(RowImage::new);
    }
}
