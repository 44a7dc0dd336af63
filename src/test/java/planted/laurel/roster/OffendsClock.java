package planted.laurel.roster;

import java.time.Instant;

/** A use case that reads the clock on the wall. */
class OffendsClock {
    final Instant when = Instant.now();
}
