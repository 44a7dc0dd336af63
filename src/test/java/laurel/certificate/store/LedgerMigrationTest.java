package laurel.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateState;
import laurel.certificate.DrawnBy;
import laurel.certificate.IssuedFile;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Provenance;
import laurel.certificate.Serial;
import laurel.certificate.Standing;
import laurel.kernel.Message;
import laurel.roster.AwardId;
import laurel.store.TestDatabase;
import laurel.template.FieldValues;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was filled before files were kept by format is opened by the program of now. */
class LedgerMigrationTest {
    /** The last migration before files were kept by format. */
    private static final int HASHES_IN_COLUMNS = 7;

    private static final Instant ISSUED = Instant.parse("2023-10-10T02:03:04.123456789Z");
    private static final String PDF = "1".repeat(63);
    private static final String PNG = "2".repeat(63);

    private static final String ADD = """
            insert into certificate (award_id, serial, printed_name, field_values, template_id, template_version,
                template_hash, language, file_stem, file_key, pdf_sha256, png_sha256, issued_at, state, stands, reason)
            values (:award, :serial, :name, :fields, 'ambassador-ksap', 3, :hash, :language, :stem, :stem, :pdf, :png,
                :issued, :state, :stands, :reason)
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsEveryCertificateItsNameItsStateAndItsHashes() {
        fill();
        try (TestDatabase db = TestDatabase.in(folder)) {
            List<Certificate> ledger = new JdbiLedger(db.database()).all();
            assertThat(ledger).extracting(c -> c.serial().value()).containsExactly(serials());
            assertThat(ledger)
                    .extracting(Certificate::printedName)
                    .containsExactly(
                            "I\u0307remnur O\u0308nder",
                            "张三",
                            "Zoë \"Zed\" \\ O'Neil",
                            "Ada 2023-09-20",
                            "Nobody",
                            "Ada");
            assertThat(ledger)
                    .extracting(Certificate::state)
                    .containsExactly(
                            CertificateState.ISSUED,
                            CertificateState.ISSUED,
                            CertificateState.RESERVED,
                            CertificateState.SUPERSEDED,
                            CertificateState.REVOKED,
                            CertificateState.ISSUED);
            assertThat(ledger)
                    .extracting(Certificate::reason)
                    .containsExactly("", "", "", "misspelt; see 2", "wrong person – sorry", "");
            assertThat(ledger)
                    .extracting(Certificate::files)
                    .containsExactly(
                            Map.of(OutputFormat.PDF, drawn(PDF + "1"), OutputFormat.PNG, drawn(PNG + "1")),
                            Map.of(OutputFormat.PDF, drawn(PDF + "2")),
                            Map.of(),
                            Map.of(OutputFormat.PNG, drawn(PNG + "4")),
                            Map.of(OutputFormat.PDF, drawn(PDF + "5"), OutputFormat.PNG, drawn(PNG + "5")),
                            Map.of(OutputFormat.PDF, drawn(PDF + "6"), OutputFormat.PNG, drawn(PNG + "6")));
            assertThat(ledger).extracting(Certificate::issuedAt).containsOnly(ISSUED);
            assertThat(ledger.get(0).values())
                    .isEqualTo(values("I\u0307remnur O\u0308nder", 1, "2023-09-20 – 2024-09-21"));
        }
    }

    @Test
    void tellsWhenAndByWhomOneWasWithdrawnOutOfItsLastAct() {
        fill();
        try (TestDatabase db = TestDatabase.in(folder)) {
            List<Certificate> ledger = new JdbiLedger(db.database()).all();
            assertThat(ledger)
                    .extracting(c -> c.withdrawal().isPresent())
                    .containsExactly(false, false, false, true, true, false);
            assertThat(ledger.get(4).withdrawal().orElseThrow().by()).isNotBlank();
        }
    }

    @Test
    void readsTheLastDayOutOfThePrintedTerm() {
        fill();
        try (TestDatabase db = TestDatabase.in(folder)) {
            List<Certificate> ledger = new JdbiLedger(db.database()).all();
            assertThat(ledger)
                    .extracting(c -> c.provenance().lastDay())
                    .containsExactly(
                            Optional.of(LocalDate.of(2024, 9, 21)),
                            Optional.of(LocalDate.of(2023, 12, 31)),
                            Optional.of(LocalDate.of(2024, 2, 29)),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2024, 9, 21)),
                            Optional.empty());
            assertThat(ledger)
                    .extracting(c -> c.standing(LocalDate.of(2024, 1, 1)))
                    .containsExactly(
                            Standing.VALID,
                            Standing.EXPIRED,
                            Standing.UNFINISHED,
                            Standing.SUPERSEDED,
                            Standing.REVOKED,
                            Standing.VALID);
            Certificate valid = ledger.get(0);
            assertThat(valid.provenance())
                    .isEqualTo(new Provenance(
                            Optional.empty(), valid.provenance().lastDay(), Optional.empty(), List.of()));
        }
    }

    @Test
    void theLedgerGoesOnWhereItWas() {
        fill();
        try (TestDatabase db = TestDatabase.in(folder)) {
            JdbiLedger ledger = new JdbiLedger(db.database());
            assertThat(ledger.withFile(PDF + "2"))
                    .extracting(Certificate::printedName)
                    .containsExactly("张三");
            Certificate unfinished = ledger.all().get(2);
            long next = db.unitOfWork().finalAct(Message.of("test.act"), () -> {
                ledger.written(
                        List.of(new Ledger.Written(unfinished.id(), Map.of(OutputFormat.PDF, drawn(PDF + "9")))));
                return ledger.nextNumbers("AMB-2023", 1, 0);
            });
            assertThat(next).isEqualTo(7);
            assertThat(ledger.find(unfinished.id()).orElseThrow().state()).isEqualTo(CertificateState.ISSUED);
            assertThat(ledger.ofAwards(List.of(new AwardId(4))))
                    .extracting(c -> c.serial().value())
                    .containsExactly(serial(4), serial(6));
        }
    }

    private static IssuedFile drawn(String sha256) {
        return IssuedFile.of(sha256, DrawnBy.UNKNOWN);
    }

    private void fill() {
        try (TestDatabase db = TestDatabase.asOf(HASHES_IN_COLUMNS, folder)) {
            db.unitOfWork().finalAct(Message.of("test.act"), () -> {
                db.database().useHandle(LedgerMigrationTest::fill);
                return 6;
            });
        }
    }

    private static void fill(Handle handle) {
        for (int i = 1; i <= 5; i++) {
            handle.execute(
                    "insert into person (display_name, name_zh, name_latin, email, version) values (?, '', '', '', 1)",
                    "Person " + i);
            handle.execute(
                    "insert into award (person_id, cohort, printed_name, status, returning_, slug, certificate_url, source, "
                            + "version) values (?, 'ambassador-2023', ?, 'HELD', false, '', '', 'test', 1)",
                    i,
                    "Person " + i);
        }
        handle.execute("insert into certificate_series (series, last_number) values ('AMB-2023', 6)");
        add(handle, 1, 1, "I\u0307remnur O\u0308nder", "2023-09-20 – 2024-09-21", "11", "ISSUED", "");
        add(handle, 2, 2, "张三", "2023-01-01 – 2023-12-31", "10", "ISSUED", "");
        add(handle, 3, 3, "Zoë \"Zed\" \\ O'Neil", "2023-03-01 – 2024-02-29", "00", "RESERVED", "");
        add(handle, 4, 4, "Ada 2023-09-20", "", "01", "SUPERSEDED", "misspelt; see 2");
        add(handle, 5, 5, "Nobody", "2023-09-20 – 2024-09-21", "11", "REVOKED", "wrong person – sorry");
        add(handle, 6, 4, "Ada", "", "11", "ISSUED", "");
    }

    /** @param has a digit for PDF and one for PNG, 1 if the file was written */
    private static void add(
            Handle handle, int number, long award, String name, String term, String has, String state, String reason) {
        boolean stands = CertificateState.valueOf(state).stands();
        handle.createUpdate(ADD)
                .bind("award", award)
                .bind("serial", serial(number))
                .bind("name", name)
                .bind("fields", FieldsJson.write(values(name, number, term)))
                .bind("hash", "h".repeat(64))
                .bind("language", number == 2 ? "zh" : "en")
                .bind("stem", "file-" + number)
                .bind("pdf", has.charAt(0) == '1' ? PDF + number : null)
                .bind("png", has.charAt(1) == '1' ? PNG + number : null)
                .bind("issued", ISSUED.atOffset(ZoneOffset.UTC))
                .bind("state", state)
                .bind("stands", stands ? Boolean.TRUE : null)
                .bind("reason", reason)
                .execute();
    }

    /** As the program of then wrote them: the text for the code has the term as two days, if there is one. */
    private static FieldValues values(String name, int number, String term) {
        String line = term.isEmpty() ? "" : term + "\n";
        return FieldValues.NONE
                .with("recipient.name", name)
                .with("term.text", term.isEmpty() ? "" : "20 September 2023 – 21 September 2024")
                .with("serial", serial(number))
                .with("verify.text", "KSAP Ambassador 2023\n" + name + "\n" + line + serial(number));
    }

    private static String serial(int number) {
        return Serial.of("AMB-2023", Serial.origin("then"), number).value();
    }

    private static String[] serials() {
        String[] serials = new String[6];
        for (int i = 0; i < serials.length; i++) serials[i] = serial(i + 1);
        return serials;
    }
}
