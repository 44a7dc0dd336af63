package laurel.certificate.sign;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.certificate.SigningKey;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Files with keys that sign for themselves, as a community manager may have one. */
public final class TestKeys {
    public static final String PASSWORD = "lorbeer 月桂";
    public static final String NAME = "KubeSphere 社区 İletişim";

    private final Map<String, KeyPair> pairs = new LinkedHashMap<>();
    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    private Instant from = Instant.parse("2020-01-01T00:00:00Z");
    private Instant to = Instant.parse("2040-01-01T00:00:00Z");
    private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    public TestKeys validFrom(Instant first, Instant last) {
        from = first;
        to = last;
        return this;
    }

    TestKeys onlyFor(int use) {
        usage = use;
        return this;
    }

    public TestKeys rsa(String alias) {
        return rsa(alias, 2048);
    }

    TestKeys rsa(String alias, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return add(alias, generator.generateKeyPair(), "SHA256withRSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestKeys curve(String alias, String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(name));
            return add(alias, generator.generateKeyPair(), "SHA256withECDSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    TestKeys edwards(String alias) {
        try {
            return add(alias, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestKeys add(String alias, KeyPair pair, String algorithm) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, NAME)
                .addRDN(BCStyle.O, "KubeSphere")
                .build();
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name, BigInteger.valueOf(4711), Date.from(from), Date.from(to), name, pair.getPublic());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
            pairs.put(alias, pair);
            certificates.put(alias, certificate);
            return this;
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes certificates without their keys. */
    Path trustOnly(Path file) {
        return write(file, false);
    }

    public Path in(Path file) {
        return write(file, true);
    }

    private Path write(Path file, boolean withKeys) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
            store.load(null, null);
            for (String alias : pairs.keySet()) {
                Certificate[] chain = {certificates.get(alias)};
                if (withKeys) {
                    store.setKeyEntry(alias, pairs.get(alias).getPrivate(), PASSWORD.toCharArray(), chain);
                } else {
                    store.setCertificateEntry(alias, chain[0]);
                }
            }
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SigningKey open(Path file) {
        return new Pkcs12Keys()
                .open(file, PASSWORD.toCharArray(), Optional.empty())
                .fold(opened -> opened.key(), refused -> {
                    throw new IllegalStateException(refused.problems().toString());
                });
    }
}
