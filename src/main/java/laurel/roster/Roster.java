package laurel.roster;

import java.util.List;

/**
 * A list of awards, the answer to a query.
 *
 * @param rows newest edition first, then by cohort, then in the order of the posts
 */
public record Roster(List<RosterRow> rows) {
    public Roster {
        rows = List.copyOf(rows);
    }
}
