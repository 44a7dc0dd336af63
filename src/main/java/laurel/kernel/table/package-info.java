/** Tables as they come from and go to files: header, rows, line numbers. */
@NullMarked
package laurel.kernel.table;

import org.jspecify.annotations.NullMarked;
