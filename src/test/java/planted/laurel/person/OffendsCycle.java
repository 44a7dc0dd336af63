package planted.laurel.person;

import planted.laurel.programme.OffendsCycleToo;

/** One half of a knot of two packages. */
public class OffendsCycle {
    final OffendsCycleToo other = new OffendsCycleToo();
}
