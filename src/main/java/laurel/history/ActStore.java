package laurel.history;

import java.util.List;
import java.util.Optional;

/** Where acts are read. */
public interface ActStore {
    /** @return the newest acts, newest first, at most so many */
    List<Act> newest(int limit);

    Optional<Act> find(ActId id);

    /** @return what the act changed, in the order it did */
    List<Change> changes(ActId id);

    /** @return the newest act that changed the row */
    Optional<Act> lastChangeOf(RowKey row);

    /** Notes on the act that is running on this thread that it takes back the given one. */
    void runningActUndoes(ActId id);
}
