/** The screen that previews the posts of a cohort, shows what is wrong with them, and writes them to files. */
@NullMarked
package laurel.publication.ui;

import org.jspecify.annotations.NullMarked;
