package laurel.history;

import java.time.Instant;
import java.util.Optional;
import laurel.kernel.Message;

/**
 * One named change by somebody at a time. Immutable.
 *
 * @param name what was done
 * @param actor who did it
 * @param undoable whether it stayed within the database, so that it can be taken back
 * @param undoes the act that this one took back
 */
public record Act(ActId id, Message name, String actor, Instant at, boolean undoable, Optional<ActId> undoes) {}
