/** Acts and rows in the database. */
@NullMarked
package laurel.history.store;

import org.jspecify.annotations.NullMarked;
