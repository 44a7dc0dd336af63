/** The list of certificates that lies beside them, as JSON. */
@NullMarked
package laurel.certificate.files;

import org.jspecify.annotations.NullMarked;
