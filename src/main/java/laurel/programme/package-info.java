/** Standing schemes, their cohorts with calendar and term, and the requirement sets that explain themselves. */
@NullMarked
package laurel.programme;

import org.jspecify.annotations.NullMarked;
