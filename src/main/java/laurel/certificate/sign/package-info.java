/** Keys of the user's and the signatures that they make; alone knows BouncyCastle and key stores. */
@NullMarked
package laurel.certificate.sign;

import org.jspecify.annotations.NullMarked;
