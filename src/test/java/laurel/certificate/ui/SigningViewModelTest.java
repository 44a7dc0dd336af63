package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import laurel.certificate.BatchPlan;
import laurel.certificate.Certificate;
import laurel.certificate.OutputFormat;
import laurel.certificate.sign.TestKeys;
import laurel.desktop.TestDesk;
import laurel.kernel.Message;
import laurel.template.TextElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the model is made before each test
class SigningViewModelTest {
    @TempDir
    private Path folder;

    private final CertificateBench bench = new CertificateBench().ambassadors("Ada", "Grace");
    private final TestDesk desk = new TestDesk();
    private CertificatesViewModel model;
    private Path keys;

    @BeforeEach
    void openTheScreen() {
        keys = new TestKeys().curve("community", "secp256r1").in(folder.resolve("key.p12"));
        desk.dialogs().picking(keys);
        model = new CertificatesViewModel(
                bench.uses(), folder, award -> {}, desk.desk(), bench.db().clock());
        model.open();
        model.choices().formats().webProperty().set(false);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void unlock(String password) {
        model.signing().choose();
        model.signing().unlock(password.toCharArray(), "");
    }

    private BatchPlan plan() {
        return Objects.requireNonNull(model.batch().planProperty().get());
    }

    @Test
    void anOpenKeySignsTheNextBatch() {
        unlock(TestKeys.PASSWORD);

        assertThat(model.signing().lineProperty().getValue())
                .isEqualTo(Message.of("certificate.ui.sign.by", TestKeys.NAME));
        assertThat(plan().order().signing()).isPresent();
        model.batch().issue();
        assertThat(bench.uses().sources().ledger().all())
                .hasSize(2)
                .extracting(certificate -> Objects.requireNonNull(
                                certificate.files().get(OutputFormat.PDF))
                        .signed())
                .containsOnly(true);
    }

    @Test
    void thePasswordIsForgottenAndAWrongOneIsTold() {
        char[] password = "guess".toCharArray();
        model.signing().choose();
        model.signing().unlock(password, "");

        assertThat(new String(password)).isBlank();
        assertThat(desk.dialogs().problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("certificate.sign.password");
        assertThat(model.signing().openProperty().getValue()).isFalse();
        assertThat(model.signing().lockedProperty().get()).isEqualTo(keys);
    }

    @Test
    void showingItOrNotPlansAnewAndPuttingItAwayEndsIt() {
        unlock(TestKeys.PASSWORD);
        assertThat(plan().order().signing().orElseThrow().visible()).isTrue();
        model.signing().visibleProperty().set(false);
        assertThat(plan().order().signing().orElseThrow().visible()).isFalse();
        model.signing().putAway();
        assertThat(plan().order().signing()).isEmpty();
        assertThat(model.signing().lineProperty().getValue()).isEqualTo(Message.of("certificate.ui.sign.nobody"));
    }

    @Test
    void aReplacedCertificateIsSignedToo() {
        model.batch().issue();
        unlock(TestKeys.PASSWORD);
        model.ledger().selectedProperty().set(model.ledger().shown().get(0));
        model.afterwards().compare();
        ReissueViewModel replacement = model.afterwards()
                .replacement(Objects.requireNonNull(
                        model.afterwards().renewalProperty().get()));
        replacement.reasonProperty().set("now signed");
        replacement.reissue();

        Certificate newest = bench.uses().sources().ledger().all().get(2);
        assertThat(newest.values().text(TextElement.SIGNER)).contains(TestKeys.NAME);
    }
}
