package laurel.roster;

import java.util.Optional;
import laurel.person.Handle;

/**
 * What will become of one name of a published list.
 *
 * @param written the name as it stands there
 * @param outcome what will happen
 * @param slug of its certificate, as published; empty if it has no certificate
 * @param handle its GitHub login, if it surely is one
 * @param holder counts the different people of the list from 0; the same number twice is one person mentioned twice; -1 if
 *     refused
 * @param award the stored award that it is; empty if there is none yet
 */
public record PlannedEntry(
        PublishedName written,
        Outcome outcome,
        String slug,
        Optional<Handle> handle,
        int holder,
        Optional<Award> award) {
    /** What will happen to an entry. */
    public enum Outcome {
        /** An award will be made, and this is its first mention. */
        NEW,
        /** The award is there; its certificate, so far unknown, will be added. */
        COMPLETED,
        /** The award is there or new in this list; one more mention of it will be noted. */
        MENTIONED,
        /** Everything is there already. */
        UNCHANGED,
        /** Not imported; a problem says why. */
        REFUSED
    }
}
