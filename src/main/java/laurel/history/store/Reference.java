package laurel.history.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A foreign key. Immutable.
 *
 * @param table the table whose rows refer
 * @param referring its columns
 * @param referred the columns of the other table, in the same order
 */
record Reference(String table, List<String> referring, List<String> referred) {
    private static final String TO = """
            select k.table_name, k.column_name as referring, u.column_name as referred, c.constraint_name
              from information_schema.referential_constraints c
              join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
              join information_schema.key_column_usage u
                on u.constraint_schema = c.unique_constraint_schema
               and u.constraint_name = c.unique_constraint_name
               and u.ordinal_position = k.position_in_unique_constraint
             where u.table_schema = 'PUBLIC' and u.table_name = :table
             order by k.table_name, c.constraint_name, k.ordinal_position
            """;

    Reference {
        referring = List.copyOf(referring);
        referred = List.copyOf(referred);
    }

    private record Part(String table, String constraint, String referring, String referred) {}

    /** @return the foreign keys that point at the table */
    static List<Reference> to(Handle handle, String table) {
        Map<String, List<Part>> byConstraint = new LinkedHashMap<>();
        handle.createQuery(TO)
                .bind("table", table)
                .map((row, context) -> new Part(
                        row.getString("table_name"),
                        row.getString("constraint_name"),
                        row.getString("referring"),
                        row.getString("referred")))
                .forEach(part -> byConstraint
                        .computeIfAbsent(part.constraint(), name -> new ArrayList<>())
                        .add(part));
        return byConstraint.values().stream().map(Reference::of).toList();
    }

    private static Reference of(List<Part> parts) {
        return new Reference(
                parts.get(0).table(),
                parts.stream().map(Part::referring).toList(),
                parts.stream().map(Part::referred).toList());
    }
}
