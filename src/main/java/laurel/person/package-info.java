/** People and their other names. A person is never made out of a name alone: identity is a handle, or a human's word. */
@NullMarked
package laurel.person;

import org.jspecify.annotations.NullMarked;
