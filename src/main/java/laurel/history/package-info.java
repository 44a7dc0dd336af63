/**
 * Every write is an act that can be read and taken back. Entry points: {@link laurel.history.ActStore} to list acts and
 * what they changed, {@link laurel.history.Undo} to take one back. Knows rows as text only and no feature.
 */
@NullMarked
package laurel.history;

import org.jspecify.annotations.NullMarked;
