/** The texts of posts, from templates without logic. */
@NullMarked
package laurel.publication.files;

import org.jspecify.annotations.NullMarked;
