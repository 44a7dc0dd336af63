package laurel.certificate.sign;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import laurel.certificate.SigningKey;
import laurel.kernel.Message;
import laurel.kernel.RenderFailure;
import laurel.kernel.Sha256;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;

/**
 * A key that signs as PAdES asks for (ETSI EN 319 142-1, 6.3, level B-B): detached CMS with the certificate's hash among the
 * signed attributes, its chain beside it, and no time of its own. The same content gets the same bytes. Safe for all threads.
 */
final class CmsKey implements SigningKey {
    /** By how much the whole may vary in length: the two numbers of an ECDSA signature lose leading zeros. */
    private static final int VARIATION = 8;

    private final KeyAlgorithm algorithm;
    private final AsymmetricKeyParameter key;
    private final List<X509CertificateHolder> chain;
    private final int length;

    /**
     * @param chain the key's own certificate first
     * @throws RenderFailure if the key cannot sign
     */
    CmsKey(KeyAlgorithm algorithm, AsymmetricKeyParameter key, List<X509CertificateHolder> chain) {
        this.algorithm = algorithm;
        this.key = key;
        this.chain = List.copyOf(chain);
        length = signature(new byte[0]).length + VARIATION;
    }

    @Override
    public String name() {
        X500Name subject = own().getSubject();
        for (ASN1ObjectIdentifier kind : List.of(BCStyle.CN, BCStyle.O, BCStyle.OU)) {
            RDN[] found = subject.getRDNs(kind);
            if (found.length > 0)
                return IETFUtils.valueToString(found[0].getFirst().getValue());
        }
        return subject.toString();
    }

    @Override
    public Instant validFrom() {
        return own().getNotBefore().toInstant();
    }

    @Override
    public Instant validTo() {
        return own().getNotAfter().toInstant();
    }

    private X509CertificateHolder own() {
        return chain.get(0);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public byte[] sign(byte[] content) {
        byte[] signature = signature(content);
        if (signature.length > length) {
            throw new IllegalStateException("room for " + length + " bytes, needed " + signature.length);
        }
        return Arrays.copyOf(signature, length);
    }

    private byte[] signature(byte[] content) {
        try {
            SignerInfoGeneratorBuilder signer = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider());
            signer.setSignedAttributeGenerator(new Attributes(reference()));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer.build(algorithm.signer(key), own()));
            generator.addCertificates(new CollectionStore<>(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new RenderFailure(Message.of("certificate.sign.failed", name(), String.valueOf(e.getMessage())), e);
        }
    }

    /** RFC 5035, 3: which certificate it is, so that nobody can put another one in its place. */
    private Attribute reference() throws IOException {
        byte[] hash = Sha256.digest().digest(own().getEncoded());
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(hash));
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate));
    }

    /** Content type, digest and the certificate's hash; the time is the file's to tell. */
    private static final class Attributes extends DefaultSignedAttributeTableGenerator {
        Attributes(Attribute reference) {
            super(new AttributeTable(reference));
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // the library's own signature
        protected Hashtable createStandardAttributeTable(Map parameters) {
            Hashtable<ASN1ObjectIdentifier, ASN1Encodable> table = super.createStandardAttributeTable(parameters);
            table.remove(CMSAttributes.signingTime);
            return table;
        }
    }
}
