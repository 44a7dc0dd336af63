package laurel.certificate.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import laurel.certificate.SigningKey;
import laurel.certificate.SigningKeyReading;
import laurel.kernel.Problem;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pkcs12KeysTest {
    private static final byte[] WORDS = "Onur Canoğlu 张海立".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys.p12");
    }

    private static List<Problem> refused(Path file, String password, Optional<String> alias) {
        SigningKeyReading reading = new Pkcs12Keys().open(file, password.toCharArray(), alias);
        return reading.<List<Problem>>fold(opened -> List.of(), refused -> refused.problems());
    }

    private static void refusedAs(String key, Path file) {
        refusedAs(key, file, TestKeys.PASSWORD, Optional.empty());
    }

    private static void refusedAs(String key, Path file, String password, Optional<String> alias) {
        assertThat(refused(file, password, alias)).singleElement().satisfies(problem -> {
            assertThat(problem.message().key()).isEqualTo(key);
            assertThat(problem.place().source()).isEqualTo(file.toString());
        });
    }

    @SuppressWarnings("unchecked") // the library's store of certificates has a selector without a type
    private static SignerInformation verified(byte[] signature, byte[] content) throws CMSException {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), withoutRoom(signature));
        SignerInformation signer = data.getSignerInfos().iterator().next();
        Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
        try {
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .build(own.iterator().next())))
                    .isTrue();
        } catch (OperatorCreationException | CertificateException e) {
            throw new AssertionError(e);
        }
        return signer;
    }

    /** Readers of PDF files pass over the zeros behind. */
    private static ContentInfo withoutRoom(byte[] signature) {
        try (ASN1InputStream in = new ASN1InputStream(signature)) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            for (byte rest : in.readAllBytes()) assertThat(rest).isZero();
            return info;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "secp256r1", "secp384r1", "secp521r1"})
    void signsAsPadesAsksForAndAlwaysAlike(String kind) throws CMSException {
        TestKeys keys = kind.equals("rsa") ? new TestKeys().rsa("a") : new TestKeys().curve("a", kind);
        SigningKey key = TestKeys.open(keys.in(file()));

        byte[] signature = key.sign(WORDS);

        assertThat(signature).hasSize(key.length()).isEqualTo(key.sign(WORDS));
        SignerInformation signer = verified(signature, WORDS);
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        assertThat(key.name()).isEqualTo(TestKeys.NAME);
        assertThat(key.validTo()).isEqualTo(Instant.parse("2040-01-01T00:00:00Z"));
    }

    @Test
    void signaturesOfAnyContentTakeTheSameRoom() throws CMSException {
        SigningKey key = TestKeys.open(new TestKeys().curve("a", "secp256r1").in(file()));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] content = new byte[random.nextInt(50)];
            random.nextBytes(content);
            byte[] signature = key.sign(content);
            assertThat(signature).hasSize(key.length());
            verified(signature, content);
        }
    }

    @Test
    void tellsAWrongPasswordFromAFileOfAnotherKind() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.p12"), "Dear community, ...");
        Path empty = Files.createFile(folder.resolve("empty.p12"));
        new TestKeys().rsa("a").in(file());

        refusedAs("certificate.sign.password", file(), "guess", Optional.empty());
        refusedAs("certificate.sign.notKeys", other);
        refusedAs("certificate.sign.notKeys", empty);
    }

    @Test
    void wantsToKnowWhichOfSeveralKeys() {
        new TestKeys().rsa("ambassadors").rsa("speakers").in(file());

        assertThat(refused(file(), TestKeys.PASSWORD, Optional.of("Speakers"))).isEmpty();
        refusedAs("certificate.sign.manyKeys", file());
        refusedAs("certificate.sign.noSuchKey", file(), TestKeys.PASSWORD, Optional.of("members"));
    }

    @Test
    void refusesKeysThatCannotSignAFile() {
        refusedAs("certificate.sign.noKey", new TestKeys().rsa("a").trustOnly(folder.resolve("trust.p12")));
        refusedAs(
                "certificate.sign.otherUse",
                new TestKeys().onlyFor(KeyUsage.keyEncipherment).rsa("a").in(folder.resolve("mail.p12")));
        refusedAs("certificate.sign.algorithm", new TestKeys().edwards("a").in(folder.resolve("edwards.p12")));
        refusedAs("certificate.sign.algorithm", new TestKeys().rsa("a", 1024).in(folder.resolve("short.p12")));
    }
}
