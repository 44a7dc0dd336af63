package laurel.history;

import java.util.Optional;

/**
 * What an act did to one row. Immutable.
 *
 * @param sequence ascending in the order of the changes, across all acts
 * @param before the row before; empty if it was inserted
 * @param after the row after; empty if it was deleted
 */
public record Change(
        ActId act,
        long sequence,
        RowKey row,
        Operation operation,
        Optional<RowImage> before,
        Optional<RowImage> after) {}
