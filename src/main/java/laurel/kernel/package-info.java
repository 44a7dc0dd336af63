/**
 * What every package may use: messages, problems, failures, progress, lengths, names, files. It knows no feature and no
 * library but the JDK, ICU and the null marks.
 */
@NullMarked
package laurel.kernel;

import org.jspecify.annotations.NullMarked;
