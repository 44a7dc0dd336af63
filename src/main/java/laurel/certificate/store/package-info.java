/** The ledger of certificates in the database. */
@NullMarked
package laurel.certificate.store;

import org.jspecify.annotations.NullMarked;
