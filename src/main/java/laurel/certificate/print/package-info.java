/** Certificates on paper: finished PDF files on sheets, and sheets to the system's printers. */
@NullMarked
package laurel.certificate.print;

import org.jspecify.annotations.NullMarked;
