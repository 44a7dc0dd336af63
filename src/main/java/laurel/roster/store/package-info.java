/** Keeps what {@code laurel.roster} knows in the database. */
@NullMarked
package laurel.roster.store;

import org.jspecify.annotations.NullMarked;
