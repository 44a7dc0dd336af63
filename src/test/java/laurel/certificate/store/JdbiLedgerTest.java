package laurel.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateFileName;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.DrawnBy;
import laurel.certificate.IssuedFile;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Provenance;
import laurel.certificate.Serial;
import laurel.certificate.TemplateEdition;
import laurel.certificate.Workshop;
import laurel.kernel.Message;
import laurel.kernel.StorageFailure;
import laurel.roster.AwardId;
import laurel.store.TestDatabase;
import laurel.template.FieldValues;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiLedgerTest {
    private static final Instant ISSUED = Instant.parse("2023-10-10T02:03:04.123456789Z");
    private static final FieldValues VALUES =
            FieldValues.NONE.with("recipient.name", "İremnur O\u0308nder").with("verify.text", "a\nb \"张\"");

    private TestDatabase db;
    private Ledger ledger;

    @BeforeEach
    void open() {
        db = TestDatabase.inMemory();
        ledger = new JdbiLedger(db.database());
        Workshop workshop = new Workshop(db);
        for (int i = 1; i <= 9; i++) workshop.award("Person " + i, "", "");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void keepsWhatWasPrintedLetterByLetter() {
        Certificate reserved = reserve(reservation(7, 1, "iremnur"));
        assertThat(reserved.printedName()).isEqualTo("İremnur O\u0308nder");
        assertThat(reserved.values()).isEqualTo(VALUES);
        assertThat(reserved.issuedAt()).isEqualTo(ISSUED);
        assertThat(reserved.state()).isEqualTo(CertificateState.RESERVED);
        assertThat(ledger.find(reserved.serial())).contains(reserved);
        assertThat(ledger.ofAwards(List.of(new AwardId(7)))).containsExactly(reserved);
    }

    @Test
    void entriesComeInTheOrderOfReservation() {
        List<Certificate> reserved = act(
                () -> ledger.reserve(List.of(reservation(3, 1, "c"), reservation(1, 2, "a"), reservation(2, 3, "b"))));
        assertThat(reserved).extracting(c -> c.award().value()).containsExactly(3L, 1L, 2L);
        assertThat(ledger.all()).containsExactlyElementsOf(reserved);
    }

    @Test
    void manyAreFoundAtOnceAndUnknownOnesPassedOver() {
        List<Certificate> reserved = act(
                () -> ledger.reserve(List.of(reservation(3, 1, "c"), reservation(1, 2, "a"), reservation(2, 3, "b"))));
        Certificate first = reserved.get(0);
        Certificate last = reserved.get(2);

        assertThat(ledger.ofAwards(List.of(last.award(), new AwardId(9), first.award())))
                .containsExactly(first, last);
        assertThat(ledger.withIds(List.of(last.id(), new CertificateId(99_999), first.id())))
                .containsExactly(first, last);
        assertThat(ledger.withSerials(List.of(last.serial(), first.serial()))).containsExactly(first, last);
        assertThat(ledger.ofAwards(List.of())).isEmpty();
        assertThat(ledger.withIds(List.of())).isEmpty();
        assertThat(ledger.withSerials(List.of())).isEmpty();
        assertThat(ledger.withdrawnAmong(List.of(last.serial(), first.serial())))
                .isEmpty();
    }

    @Test
    void numbersAreNeverGivenTwice() {
        assertThat(act(() -> ledger.nextNumbers("AMB-2023", 3, 0))).isEqualTo(1);
        assertThat(act(() -> ledger.nextNumbers("AMB-2023", 1, 0))).isEqualTo(4);
        assertThat(act(() -> ledger.nextNumbers("AMB-2024", 1, 0))).isEqualTo(1);
    }

    @Test
    void anAwardHasOneStandingCertificatePerTemplateAndLanguage() {
        reserve(reservation(7, 1, "a"));
        assertThatThrownBy(() -> reserve(reservation(7, 2, "b"))).isInstanceOf(StorageFailure.class);
        assertThat(ledger.all()).hasSize(1);
    }

    @Test
    void twoAwardsCannotHaveOneFileEvenInAnotherCase() {
        reserve(reservation(7, 1, "Fatpa"));
        assertThatThrownBy(() -> reserve(reservation(8, 2, "fatpa"))).isInstanceOf(StorageFailure.class);
    }

    @Test
    void aSerialCannotBeReservedTwice() {
        reserve(reservation(7, 1, "a"));
        assertThatThrownBy(() -> reserve(reservation(8, 1, "b"))).isInstanceOf(StorageFailure.class);
    }

    @Test
    void filesAreAddedToThoseKnown() {
        Certificate reserved = reserve(reservation(7, 1, "a"));
        write(reserved, Map.of(OutputFormat.PDF, "p".repeat(64)));
        write(reserved, Map.of(OutputFormat.PNG, "n".repeat(64)));
        Certificate issued = ledger.find(reserved.serial()).orElseThrow();
        assertThat(issued.state()).isEqualTo(CertificateState.ISSUED);
        assertThat(issued.hashes())
                .containsEntry(OutputFormat.PDF, "p".repeat(64))
                .containsEntry(OutputFormat.PNG, "n".repeat(64));
    }

    @Test
    void aKnownHashIsNeverReplaced() {
        Certificate reserved = reserve(reservation(7, 1, "a"));
        write(reserved, Map.of(OutputFormat.PDF, "p".repeat(64)));
        write(reserved, Map.of(OutputFormat.PDF, "q".repeat(64), OutputFormat.PNG, "n".repeat(64)));
        assertThat(ledger.find(reserved.serial()).orElseThrow().hashes())
                .containsEntry(OutputFormat.PDF, "p".repeat(64))
                .containsEntry(OutputFormat.PNG, "n".repeat(64));
    }

    @Test
    void aRevokedCertificateStaysOnRecordAndMakesRoom() {
        Certificate reserved = reserve(reservation(7, 1, "a"));
        assertThat(act(() -> ledger.withdraw(reserved.id(), CertificateState.REVOKED, "wrong person")))
                .hasValueSatisfying(c -> assertThat(c.reason()).isEqualTo("wrong person"));
        assertThat(act(() -> ledger.withdraw(reserved.id(), CertificateState.REVOKED, "again")))
                .isEmpty();
        reserve(reservation(7, 2, "a"));
        assertThat(ledger.ofAwards(List.of(new AwardId(7))))
                .extracting(Certificate::state)
                .containsExactly(CertificateState.REVOKED, CertificateState.RESERVED);
    }

    @Test
    void onlyAReservedCertificateIsAmended() {
        Certificate reserved = reserve(reservation(7, 1, "a"));
        write(reserved, Map.of(OutputFormat.PDF, "p".repeat(64)));
        act(() -> {
            ledger.amend(List.of(withEdition(reserved, 2)));
            return true;
        });
        assertThat(ledger.find(reserved.serial()).orElseThrow().edition().version())
                .isEqualTo(1);
    }

    private static Certificate withEdition(Certificate c, int version) {
        TemplateEdition edition =
                new TemplateEdition(c.edition().template(), version, c.edition().hash());
        return new Certificate(
                c.id(),
                c.award(),
                c.serial(),
                c.printedName(),
                c.values(),
                edition,
                c.language(),
                c.fileName(),
                c.files(),
                c.issuedAt(),
                c.state(),
                c.reason(),
                c.provenance(),
                c.withdrawal());
    }

    private void write(Certificate certificate, Map<OutputFormat, String> hashes) {
        Map<OutputFormat, IssuedFile> files = new HashMap<>();
        hashes.forEach((format, hash) -> files.put(format, IssuedFile.of(hash, DrawnBy.thisProgram())));
        act(() -> {
            ledger.written(List.of(new Ledger.Written(certificate.id(), files)));
            return true;
        });
    }

    private Certificate reserve(Ledger.Reservation reservation) {
        return act(() -> ledger.reserve(List.of(reservation))).get(0);
    }

    private <T> T act(Supplier<T> work) {
        return db.unitOfWork().finalAct(Message.of("certificate.act.reserve", 1), work);
    }

    private Ledger.Reservation reservation(long award, long number, String stem) {
        return new Ledger.Reservation(
                new AwardId(award),
                Serial.of("AMB-2023", Serial.origin("test"), number),
                "İremnur O\u0308nder",
                VALUES,
                new TemplateEdition(new TemplateId("ambassador-ksap"), 1, "h".repeat(64)),
                Language.EN,
                CertificateFileName.of(stem),
                ISSUED,
                Provenance.NONE);
    }
}
