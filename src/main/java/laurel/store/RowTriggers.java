package laurel.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Puts a {@link RowRecorder} on every table that is not the store's own. */
final class RowTriggers {
    private static final String PREFIX = "RECORD_";
    private static final String PRESENT = """
            select distinct event_object_table
              from information_schema.triggers
             where trigger_schema = 'PUBLIC' and java_class = :recorder
             order by event_object_table
            """;
    private static final String NAMES = """
            select distinct trigger_name
              from information_schema.triggers
             where trigger_schema = 'PUBLIC'
             order by trigger_name
            """;

    private RowTriggers() {}

    /**
     * Registers the recorder where it is missing.
     *
     * @throws IllegalStateException if a table has no primary key or a column whose values cannot be recorded
     */
    static void register(Handle handle) {
        Set<String> present = new HashSet<>(handle.createQuery(PRESENT)
                .bind("recorder", RowRecorder.class.getName())
                .mapTo(String.class)
                .list());
        for (String table : TableShape.names(handle)) {
            if (TableShape.OWN.contains(table) || present.contains(table)) continue;
            TableShape.of(handle, table).requireRecordable();
            handle.execute("create trigger " + TableShape.quoted(PREFIX + table) + " after insert, update, delete on "
                    + TableShape.quoted(table) + " for each row call '" + RowRecorder.class.getName() + "'");
        }
    }

    /** Takes all triggers away, so that a migration may move rows. */
    static void remove(Handle handle) {
        List<String> names = handle.createQuery(NAMES).mapTo(String.class).list();
        names.forEach(name -> handle.execute("drop trigger " + TableShape.quoted(name)));
    }
}
