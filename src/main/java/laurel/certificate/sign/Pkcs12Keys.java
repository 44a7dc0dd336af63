package laurel.certificate.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import laurel.certificate.SigningKey;
import laurel.certificate.SigningKeyReading;
import laurel.certificate.SigningKeys;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;

/** Keys out of files in the format PKCS #12. Safe for all threads. */
public final class Pkcs12Keys implements SigningKeys {
    /** No file of keys is larger, in bytes. */
    private static final long LARGEST = 1 << 20;

    /** Places in a certificate's key usage (RFC 5280, 4.2.1.3). */
    private static final int DIGITAL_SIGNATURE = 0;

    private static final int NON_REPUDIATION = 1;

    @Override
    public SigningKeyReading open(Path file, char[] password, Optional<String> alias) {
        Place place = Place.in(file.toString());
        byte[] content = read(file);
        if (!isPkcs12(content)) return refused(place, "certificate.sign.notKeys");
        try {
            // The JDK's own store takes passwords of ASCII alone.
            KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            if (!isLoaded(store, content, password)) return refused(place, "certificate.sign.password");
            return key(store, password, alias, place);
        } catch (IOException | GeneralSecurityException e) {
            return refused(place, "certificate.sign.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** @return whether the password opens it, which is all that can be wrong with a whole file */
    private static boolean isLoaded(KeyStore store, byte[] content, char[] password) throws GeneralSecurityException {
        try {
            store.load(new ByteArrayInputStream(content), password);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPkcs12(byte[] content) {
        try {
            new PKCS12PfxPdu(content);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return nothing of a file that is too large to be one of keys */
    private static byte[] read(Path file) {
        try {
            return Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private static SigningKeyReading key(KeyStore store, char[] password, Optional<String> alias, Place place)
            throws GeneralSecurityException, IOException {
        List<String> all = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) if (store.isKeyEntry(name)) all.add(name);
        if (all.isEmpty()) return refused(place, "certificate.sign.noKey");
        String names = String.join(", ", all);
        if (alias.isPresent() && all.stream().noneMatch(alias.get()::equalsIgnoreCase)) {
            return refused(place, "certificate.sign.noSuchKey", alias.get(), names);
        }
        if (alias.isEmpty() && all.size() > 1) return refused(place, "certificate.sign.manyKeys", names);
        String name = alias.orElse(all.get(0));
        Certificate[] chain = store.getCertificateChain(name);
        Key secret = store.getKey(name, password);
        if (chain == null || chain.length == 0 || secret == null || !(chain[0] instanceof X509Certificate own)) {
            return refused(place, "certificate.sign.noCertificate", name);
        }
        if (!maySign(own)) return refused(place, "certificate.sign.otherUse", name);
        byte[] encoded = secret.getEncoded();
        if (encoded == null) return refused(place, "certificate.sign.algorithm", secret.getAlgorithm());
        if (!KeyAlgorithm.isKnown(PrivateKeyInfo.getInstance(encoded).getPrivateKeyAlgorithm())) {
            return refused(place, "certificate.sign.algorithm", secret.getAlgorithm());
        }
        AsymmetricKeyParameter key = PrivateKeyFactory.createKey(encoded);
        Optional<KeyAlgorithm> algorithm = KeyAlgorithm.of(key);
        if (algorithm.isEmpty()) return refused(place, "certificate.sign.algorithm", secret.getAlgorithm());
        return new SigningKeyReading.Opened(key(algorithm.get(), key, chain));
    }

    private static SigningKey key(KeyAlgorithm algorithm, AsymmetricKeyParameter key, Certificate[] chain)
            throws GeneralSecurityException, IOException {
        List<X509CertificateHolder> holders = new ArrayList<>();
        for (Certificate certificate : chain) holders.add(new X509CertificateHolder(certificate.getEncoded()));
        return new CmsKey(algorithm, key, holders);
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] uses = certificate.getKeyUsage();
        return uses == null || uses[DIGITAL_SIGNATURE] || uses[NON_REPUDIATION];
    }

    private static SigningKeyReading refused(Place place, String key, Object... arguments) {
        return new SigningKeyReading.Refused(List.of(Problem.error(place, key, arguments)));
    }
}
