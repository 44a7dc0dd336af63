/** Applications from issue trackers: form templates, issue lists, issue bodies. */
@NullMarked
package laurel.application.files;

import org.jspecify.annotations.NullMarked;
