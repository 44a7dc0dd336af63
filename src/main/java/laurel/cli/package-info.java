/** The command line: one class per command, shared options, exit codes; it knows feature roots only. */
@NullMarked
package laurel.cli;

import org.jspecify.annotations.NullMarked;
