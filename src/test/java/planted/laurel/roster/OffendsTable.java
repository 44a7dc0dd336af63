package planted.laurel.roster;

import planted.laurel.roster.files.Reader;

/** A feature root that reaches into its own files package. */
class OffendsTable {
    final Reader reader = new Reader();
}
