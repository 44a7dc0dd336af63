/** Starts the program and builds every object once; the only package that sees all others. */
@NullMarked
package laurel.boot;

import org.jspecify.annotations.NullMarked;
