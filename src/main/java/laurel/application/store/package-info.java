/** Applications in the database. */
@NullMarked
package laurel.application.store;

import org.jspecify.annotations.NullMarked;
