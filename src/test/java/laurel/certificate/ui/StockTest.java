package laurel.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import laurel.certificate.BatchOrder;
import laurel.certificate.CertificateFields;
import laurel.certificate.Standing;
import laurel.certificate.VerifyCertificate;
import laurel.certificate.Workshop;
import laurel.programme.Programmes;
import laurel.programme.files.YamlProgrammes;
import laurel.roster.Award;
import laurel.station.store.JdbiStationStore;
import laurel.store.TestDatabase;
import laurel.template.Language;
import laurel.template.files.BundledTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockTest {
    private static final Programmes PROGRAMMES = YamlProgrammes.presets();

    @TempDir
    private Path folder;

    private final Workshop workshop = new Workshop(TestDatabase.inMemory());

    @AfterEach
    void close() {
        workshop.db.close();
    }

    /** The term ends on 2024-09-21; the ambassadors of 2023 live in the zone of Shanghai. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-21T15:59:59Z, UTC, VALID",
        "2024-09-21T15:59:59Z, Asia/Tokyo, VALID",
        "2024-09-21T16:00:00Z, UTC, EXPIRED",
        "2024-09-21T16:00:00Z, America/Los_Angeles, EXPIRED"
    })
    void aCertificateIsWorthTheSameOnEveryComputerAndWhereItIsVerified(Instant now, ZoneId zone, Standing worth) {
        Award award = workshop.award("Ada Lovelace", "", "");
        workshop.issue(folder);
        CertificateUses.Sources sources = sources(Clock.fixed(now, zone));
        LedgerEntry entry = Stock.read(sources).ledger().entries().get(0);
        VerifyCertificate verify = new VerifyCertificate(workshop.ledger, workshop.awardStore, sources.fields());
        assertThat(entry.standing()).isEqualTo(worth);
        assertThat(verify.serial(entry.certificate().serial()).standing()).contains(worth);
        BatchOrder order = BatchOrder.of(Workshop.template(), Language.EN, folder);
        List<Award> current = Scope.CURRENT.of(List.of(award), order, List.of(), sources.fields()::today);
        assertThat(current).hasSize(worth == Standing.VALID ? 1 : 0);
    }

    private CertificateUses.Sources sources(Clock clock) {
        return new CertificateUses.Sources(
                workshop.awardStore,
                PROGRAMMES,
                new BundledTemplates(),
                workshop.ledger,
                new CertificateFields(PROGRAMMES, new JdbiStationStore(workshop.db.database()), clock));
    }
}
