/** Evidence, verdicts, votes and decisions in the database. */
@NullMarked
package laurel.review.store;

import org.jspecify.annotations.NullMarked;
