/** One whole round on the sample data, through the same use cases as everybody else; may use feature roots only. */
@NullMarked
package laurel.sample;

import org.jspecify.annotations.NullMarked;
