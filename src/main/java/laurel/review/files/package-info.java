/** Rounds and decisions as files. */
@NullMarked
package laurel.review.files;

import org.jspecify.annotations.NullMarked;
