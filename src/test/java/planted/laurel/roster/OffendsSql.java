package planted.laurel.roster;

import java.sql.Connection;
import java.util.Optional;

/** A domain class that talks SQL. */
class OffendsSql {
    final Optional<Connection> connection = Optional.empty();
}
