/** The screen of certificates. Enter by {@link laurel.certificate.ui.CertificatesScreen}. */
@NullMarked
package laurel.certificate.ui;

import org.jspecify.annotations.NullMarked;
