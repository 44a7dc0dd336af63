/** Templates as files: {@code template.json}, read strictly, every problem told at once. */
@NullMarked
package laurel.template.files;

import org.jspecify.annotations.NullMarked;
