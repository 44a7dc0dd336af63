/** Keeps what {@code laurel.person} knows in the database. */
@NullMarked
package laurel.person.store;

import org.jspecify.annotations.NullMarked;
