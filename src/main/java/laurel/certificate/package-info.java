/**
 * Certificates: planned as a batch, issued with a serial that is never used twice, kept in a ledger with everything that was
 * printed on them. Enter by {@link laurel.certificate.PlanBatch} and {@link laurel.certificate.IssueCertificates}.
 */
@NullMarked
package laurel.certificate;

import org.jspecify.annotations.NullMarked;
