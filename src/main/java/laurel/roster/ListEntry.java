package laurel.roster;

import java.util.Optional;
import laurel.kernel.Names;
import laurel.kernel.Problem;
import laurel.person.Handle;

/**
 * One name of a list, understood as far as the list itself tells.
 *
 * @param written as it stands there
 * @param slug of its certificate, as published; empty if it has no certificate
 * @param handle its GitHub login, if it surely is one
 * @param refused why it cannot be imported
 */
record ListEntry(PublishedName written, String slug, Optional<Handle> handle, Optional<Problem> refused) {
    /** Entries of one list with the same key are one person mentioned more than once. */
    record Key(String name, String slug) {}

    Key key() {
        return new Key(Names.key(written.name()), CertificateFile.key(slug));
    }

    ListEntry refused(Problem problem) {
        return new ListEntry(written, slug, handle, Optional.of(problem));
    }
}
