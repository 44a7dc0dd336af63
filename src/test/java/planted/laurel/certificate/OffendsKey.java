package planted.laurel.certificate;

import org.bouncycastle.cms.CMSSignedData;

/** A second package that handles signatures. */
interface OffendsKey {
    CMSSignedData signature();
}
