package planted.laurel.programme;

import java.util.Optional;
import planted.laurel.person.OffendsCycle;

/** The other half. */
public class OffendsCycleToo {
    final Optional<OffendsCycle> back = Optional.empty();

    boolean knows(OffendsCycle other) {
        return back.filter(other::equals).isPresent();
    }
}
