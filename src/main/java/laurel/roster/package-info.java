/** Awards: who holds which place in which cohort, under which printed name; and the lists they were read from. */
@NullMarked
package laurel.roster;

import org.jspecify.annotations.NullMarked;
