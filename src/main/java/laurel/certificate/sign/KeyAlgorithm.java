package laurel.certificate.sign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;

/** The ways of signing that readers of PDF files know, each without chance: RSA by PKCS #1, ECDSA by RFC 6979. */
enum KeyAlgorithm {
    RSA("SHA256withRSA", SHA256Digest::new),
    P256("SHA256withECDSA", SHA256Digest::new),
    P384("SHA384withECDSA", SHA384Digest::new),
    P521("SHA512withECDSA", SHA512Digest::new);

    /** Shorter keys of RSA are broken with enough patience, in bits. */
    static final int SHORTEST_RSA = 2048;

    private final String signature;

    @SuppressWarnings("ImmutableEnumChecker") // makes a new one each time
    private final Supplier<Digest> digest;

    KeyAlgorithm(String signature, Supplier<Digest> digest) {
        this.signature = signature;
        this.digest = digest;
    }

    /** @return whether keys of this kind may be one of these: RSA, or a curve that has a name */
    static boolean isKnown(AlgorithmIdentifier kind) {
        return kind.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                || kind.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
    }

    /** @return nothing if it is another kind of key, a curve other than those of NIST (FIPS 186-4, D.1.2), or too short */
    static Optional<KeyAlgorithm> of(AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters rsa) {
            return rsa.getModulus().bitLength() < SHORTEST_RSA ? Optional.empty() : Optional.of(RSA);
        }
        if (!(key instanceof ECPrivateKeyParameters curve)) return Optional.empty();
        for (KeyAlgorithm algorithm : List.of(P256, P384, P521)) {
            X9ECParameters known =
                    NISTNamedCurves.getByName("P-" + algorithm.name().substring(1));
            if (known.getCurve().equals(curve.getParameters().getCurve())) return Optional.of(algorithm);
        }
        return Optional.empty();
    }

    /** @return one for a single signature */
    ContentSigner signer(AsymmetricKeyParameter key) throws OperatorCreationException {
        AlgorithmIdentifier how = new DefaultSignatureAlgorithmIdentifierFinder().find(signature);
        AlgorithmIdentifier hash = new DefaultDigestAlgorithmIdentifierFinder().find(how);
        return this == RSA
                ? new BcRSAContentSignerBuilder(how, hash).build(key)
                : new Deterministic(how, hash).build(key);
    }

    private final class Deterministic extends BcContentSignerBuilder {
        Deterministic(AlgorithmIdentifier how, AlgorithmIdentifier hash) {
            super(how, hash);
        }

        @Override
        protected Signer createSigner(AlgorithmIdentifier how, AlgorithmIdentifier hash) {
            ECDSASigner numbers = new ECDSASigner(new HMacDSAKCalculator(digest.get()));
            return new DSADigestSigner(numbers, digest.get());
        }
    }
}
