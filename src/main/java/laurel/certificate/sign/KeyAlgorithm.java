package laurel.certificate.sign;

import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
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

    /** @return nothing if it is another kind of key, or too short */
    static Optional<KeyAlgorithm> of(AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters rsa) {
            return rsa.getModulus().bitLength() < SHORTEST_RSA ? Optional.empty() : Optional.of(RSA);
        }
        if (!(key instanceof ECPrivateKeyParameters curve)) return Optional.empty();
        return switch (curve.getParameters().getN().bitLength()) {
            case 256 -> Optional.of(P256);
            case 384 -> Optional.of(P384);
            case 521 -> Optional.of(P521);
            default -> Optional.empty();
        };
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
