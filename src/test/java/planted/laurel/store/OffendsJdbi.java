package planted.laurel.store;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** An adapter that opens the database in a way of its own. */
class OffendsJdbi {
    Jdbi open(DataSource source) {
        return Jdbi.create(source);
    }
}
