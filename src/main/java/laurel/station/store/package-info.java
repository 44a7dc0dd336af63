/** Keeps what {@code laurel.station} knows in the database. */
@NullMarked
package laurel.station.store;

import org.jspecify.annotations.NullMarked;
