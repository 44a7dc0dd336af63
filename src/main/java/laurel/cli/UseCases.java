package laurel.cli;

import java.nio.file.Path;
import laurel.programme.Programmes;

/**
 * What the commands may do, over one open data folder. Built by the program's wiring; closing it closes the database.
 */
public interface UseCases extends AutoCloseable {
    Programmes programmes();

    @Override
    void close();

    /** Opens a data folder, creating its database if there is none. */
    @FunctionalInterface
    interface Opener {
        /**
         * @param folder absolute
         * @param actor who acts, for the history
         * @throws laurel.kernel.StorageFailure if it is in use or its database is refused
         */
        UseCases open(Path folder, String actor);
    }
}
