package laurel.history.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.history.RowImage;
import laurel.history.RowKey;
import laurel.history.RowStore;
import laurel.store.Database;
import laurel.store.RowJson;
import laurel.store.SqlErrors;
import laurel.store.TableShape;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Rows of any table by their primary key. The schema does not change while the database is open, so it is asked once. */
public final class JdbiRowStore implements RowStore {
    private final Database database;
    private final Map<String, Optional<RowSql>> tables = new ConcurrentHashMap<>();
    private final Map<String, List<Reference>> references = new ConcurrentHashMap<>();

    public JdbiRowStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RowImage> current(RowKey row) {
        return database.withHandle(handle -> find(handle, row.table()).flatMap(table -> current(handle, table, row)));
    }

    @Override
    public List<RowKey> referringTo(RowKey row) {
        return database.withHandle(handle -> {
            RowImage image = current(handle, table(handle, row.table()), row)
                    .orElseThrow(() -> new IllegalArgumentException("no row " + row));
            List<RowKey> referring = new ArrayList<>();
            for (Reference reference : referencesTo(handle, row.table())) {
                referring.addAll(referring(handle, reference, image));
            }
            return referring;
        });
    }

    @Override
    public boolean restore(RowKey row, Optional<RowImage> former) {
        return database.withHandle(handle -> {
            try {
                restore(handle, table(handle, row.table()), row, former);
                return true;
            } catch (JdbiException e) {
                // H2 takes the one statement back; the act goes on.
                if (SqlErrors.isConstraint(e)) return false;
                throw e;
            }
        });
    }

    private static void restore(Handle handle, RowSql table, RowKey row, Optional<RowImage> former) {
        List<String> key = RowJson.key(row.key());
        if (former.isEmpty()) table.delete(handle, key).execute();
        else if (current(handle, table, row).isPresent())
            table.update(handle, key, former.get()).execute();
        else table.insert(handle, former.get()).execute();
    }

    private static Optional<RowImage> current(Handle handle, RowSql table, RowKey row) {
        return table.select(handle, table.key(), RowJson.key(row.key()))
                .map((found, context) -> new RowImage(RowJson.read(found)))
                .findOne();
    }

    private List<RowKey> referring(Handle handle, Reference reference, RowImage image) {
        List<String> values = reference.referred().stream()
                .flatMap(column -> image.values().getOrDefault(column, Optional.empty()).stream())
                .toList();
        // A null in the referred columns is referred to by nobody.
        if (values.size() < reference.referred().size()) return List.of();
        RowSql table = table(handle, reference.table());
        return table.select(handle, reference.referring(), values)
                .map((found, context) -> table.keyOf(new RowImage(RowJson.read(found))))
                .list();
    }

    private RowSql table(Handle handle, String name) {
        return find(handle, name).orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    private Optional<RowSql> find(Handle handle, String name) {
        return tables.computeIfAbsent(
                name, table -> TableShape.find(handle, table).map(RowSql::new));
    }

    private List<Reference> referencesTo(Handle handle, String name) {
        return references.computeIfAbsent(name, table -> Reference.to(handle, table));
    }
}
