package laurel.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an act made of one row in the end, however often it touched it. Immutable.
 *
 * @param before the row when the act began; empty if there was none
 * @param after the row when it ended; empty if there was none
 */
record NetChange(RowKey row, Optional<RowImage> before, Optional<RowImage> after) {
    /**
     * @param changes in the order they happened
     * @return one for each row that the act left different, the row touched last first
     */
    static List<NetChange> of(List<Change> changes) {
        Map<RowKey, NetChange> byRow = new LinkedHashMap<>();
        for (Change change : changes) {
            NetChange earlier = byRow.remove(change.row());
            Optional<RowImage> before = earlier == null ? change.before() : earlier.before();
            byRow.put(change.row(), new NetChange(change.row(), before, change.after()));
        }
        List<NetChange> net = new ArrayList<>();
        byRow.values().stream()
                .filter(change -> !change.before().equals(change.after()))
                .forEach(change -> net.add(0, change));
        return net;
    }
}
