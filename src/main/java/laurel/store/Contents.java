package laurel.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.UnableToProduceResultException;

/**
 * What a database holds, in numbers: enough to tell it from another, an older or a shortened one.
 *
 * @param database the id given at its birth
 * @param schemaVersion the newest migration it has seen
 * @param minReaderVersion the schema version that a program must know to open it
 * @param lastAct the id of the newest act, 0 if there is none
 * @param rows the number of rows of each table; empty if not counted
 * @param steps the migrations it has seen; empty in a manifest that was written before they were noted
 */
record Contents(
        UUID database,
        int schemaVersion,
        int minReaderVersion,
        long lastAct,
        SortedMap<String, Long> rows,
        SortedSet<Integer> steps) {
    private static final String META = """
            select database_id, schema_version, min_reader_version, (select coalesce(max(id), 0) from act) as last_act
              from app_meta
             where only_row
            """;
    private static final String STEPS = """
            select cast("version" as integer)
              from "flyway_schema_history"
             where "version" is not null and "success"
             order by 1
            """;

    @SuppressWarnings("ConstantValue") // a manifest read from JSON may lack the steps
    Contents {
        if (steps == null) steps = new TreeSet<>();
    }

    /** @throws org.jdbi.v3.core.JdbiException if it is not a database of ours */
    static Contents of(Handle handle) {
        SortedMap<String, Long> rows = count(handle);
        SortedSet<Integer> steps =
                new TreeSet<>(handle.createQuery(STEPS).mapTo(Integer.class).list());
        return handle.createQuery(META)
                .map((row, context) -> new Contents(
                        row.getObject("database_id", UUID.class),
                        row.getInt("schema_version"),
                        row.getInt("min_reader_version"),
                        row.getLong("last_act"),
                        rows,
                        steps))
                .findOne()
                .orElseThrow(() -> new UnableToProduceResultException("no row of app_meta"));
    }

    /** The store's two tables that change without an act are not counted. */
    private static SortedMap<String, Long> count(Handle handle) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : TableShape.names(handle)) {
            if (table.equals("APP_META") || table.equals("flyway_schema_history")) continue;
            rows.put(
                    table,
                    handle.createQuery("select count(*) from " + TableShape.quoted(table))
                            .mapTo(Long.class)
                            .one());
        }
        return rows;
    }

    boolean isNewerThan(int knownVersion) {
        return Math.max(schemaVersion, minReaderVersion) > knownVersion;
    }

    /** @return whether these are the former contents or what acts made of them since */
    boolean mayFollow(Contents former) {
        if (!database.equals(former.database) || lastAct < former.lastAct) return false;
        return lastAct > former.lastAct || former.rows.isEmpty() || sameRows(former.rows);
    }

    private boolean sameRows(Map<String, Long> former) {
        return former.equals(rows);
    }

    /** @return what is known after acts up to the given one: no longer how many rows there are */
    Contents upTo(long act) {
        return new Contents(database, schemaVersion, minReaderVersion, act, new TreeMap<>(), steps);
    }

    Contents withoutRows() {
        return new Contents(database, schemaVersion, minReaderVersion, lastAct, new TreeMap<>(), steps);
    }
}
