package laurel.history;

import java.util.List;
import java.util.Optional;

/** Rows of any table, to be put back as they were. */
public interface RowStore {
    /** @return the row as it is now; empty if there is none or its table is gone */
    Optional<RowImage> current(RowKey row);

    /** @return the rows of any table that refer to the row, which must exist */
    List<RowKey> referringTo(RowKey row);

    /**
     * Makes the row what it was; within an act.
     *
     * @param former empty to delete the row
     * @return whether it could be done; false if another row stands in the way, and then nothing was changed
     */
    boolean restore(RowKey row, Optional<RowImage> former);
}
