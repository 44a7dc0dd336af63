package laurel.certificate.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Serial;
import laurel.roster.AwardId;
import laurel.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger in the tables {@code certificate} and {@code certificate_series}. Safe for all threads. */
public final class JdbiLedger implements Ledger {
    private static final String SELECT = """
            select id, award_id, serial, printed_name, field_values, template_id, template_version, template_hash,
                   language, file_stem, pdf_sha256, png_sha256, issued_at, state, reason
              from certificate
            """;
    private static final String ALL = SELECT + " order by id";
    private static final String OF_AWARD = SELECT + " where award_id = :award order by id";
    private static final String BY_SERIAL = SELECT + " where serial = :serial";
    private static final String BY_ID = SELECT + " where id = :id";
    private static final String SPEND = """
            merge into certificate_series as spent
            using (select cast(:series as varchar) as series, cast(:count as bigint) as number) as wanted
               on spent.series = wanted.series
             when matched then update set last_number = spent.last_number + wanted.number
             when not matched then insert (series, last_number) values (wanted.series, wanted.number)
            """;
    private static final String LAST_SPENT = "select last_number from certificate_series where series = :series";
    private static final String RESERVE = """
            insert into certificate (award_id, serial, printed_name, field_values, template_id, template_version,
                   template_hash, language, file_stem, file_key, issued_at, state, stands, reason)
            values (:award, :serial, :name, :values, :template, :version, :hash, :language, :stem, :key, :issued,
                   'RESERVED', true, '')
            """;
    private static final String AMEND = """
            update certificate
               set field_values = :values, template_version = :version, template_hash = :hash
             where id = :id and state = 'RESERVED'
            """;
    private static final String WRITTEN = """
            update certificate
               set pdf_sha256 = coalesce(pdf_sha256, :pdf), png_sha256 = coalesce(png_sha256, :png), state = 'ISSUED'
             where id = :id and stands
            """;
    private static final String WITHDRAW = """
            update certificate
               set state = :state, stands = null, reason = :reason
             where id = :id and stands
            """;

    private final Database database;

    public JdbiLedger(Database database) {
        this.database = database;
    }

    @Override
    public String origin() {
        return Serial.origin(database.databaseUuid().toString());
    }

    @Override
    public long nextNumbers(String series, int count) {
        return database.withHandle(handle -> {
            handle.createUpdate(SPEND)
                    .bind("series", series)
                    .bind("count", count)
                    .execute();
            return handle.createQuery(LAST_SPENT)
                            .bind("series", series)
                            .mapTo(Long.class)
                            .one()
                    - count
                    + 1;
        });
    }

    @Override
    public List<Certificate> reserve(List<Reservation> reservations) {
        if (reservations.isEmpty()) return List.of();
        return database.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(RESERVE);
            for (Reservation reservation : reservations) {
                batch.bind("award", reservation.award().value())
                        .bind("serial", reservation.serial().value())
                        .bind("name", reservation.printedName())
                        .bind("values", FieldsJson.write(reservation.values()))
                        .bind("template", reservation.edition().template().value())
                        .bind("version", reservation.edition().version())
                        .bind("hash", reservation.edition().hash())
                        .bind("language", reservation.language().tag())
                        .bind("stem", reservation.fileName().stem())
                        .bind("key", reservation.fileName().key())
                        .bind("issued", reservation.issuedAt().atOffset(ZoneOffset.UTC))
                        .add();
            }
            List<Long> ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
            return ids.stream().map(id -> need(handle, new CertificateId(id))).toList();
        });
    }

    @Override
    public void amend(Collection<Certificate> reserved) {
        if (reserved.isEmpty()) return;
        database.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(AMEND);
            for (Certificate certificate : reserved) {
                batch.bind("id", certificate.id().value())
                        .bind("values", FieldsJson.write(certificate.values()))
                        .bind("version", certificate.edition().version())
                        .bind("hash", certificate.edition().hash())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public void written(Collection<Written> files) {
        if (files.isEmpty()) return;
        database.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(WRITTEN);
            for (Written file : files) {
                batch.bind("id", file.certificate().value())
                        .bind("pdf", file.hashes().get(OutputFormat.PDF))
                        .bind("png", file.hashes().get(OutputFormat.PNG))
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public Optional<Certificate> withdraw(CertificateId certificate, CertificateState state, String reason) {
        if (state.stands()) throw new IllegalArgumentException("not a withdrawal: " + state);
        return database.withHandle(handle -> {
            int changed = handle.createUpdate(WITHDRAW)
                    .bind("id", certificate.value())
                    .bind("state", state.name())
                    .bind("reason", reason)
                    .execute();
            return changed == 0 ? Optional.empty() : Optional.of(need(handle, certificate));
        });
    }

    @Override
    public List<Certificate> all() {
        return database.withHandle(handle -> handle.createQuery(ALL)
                .registerRowMapper(ConstructorMapper.factory(LedgerRow.class))
                .mapTo(LedgerRow.class)
                .map(LedgerRow::certificate)
                .list());
    }

    @Override
    public List<Certificate> ofAward(AwardId award) {
        return database.withHandle(handle -> handle.createQuery(OF_AWARD)
                .bind("award", award.value())
                .registerRowMapper(ConstructorMapper.factory(LedgerRow.class))
                .mapTo(LedgerRow.class)
                .map(LedgerRow::certificate)
                .list());
    }

    @Override
    public Optional<Certificate> find(Serial serial) {
        return database.withHandle(handle -> handle.createQuery(BY_SERIAL)
                .bind("serial", serial.value())
                .registerRowMapper(ConstructorMapper.factory(LedgerRow.class))
                .mapTo(LedgerRow.class)
                .findOne()
                .map(LedgerRow::certificate));
    }

    private static Certificate need(Handle handle, CertificateId id) {
        return handle.createQuery(BY_ID)
                .bind("id", id.value())
                .registerRowMapper(ConstructorMapper.factory(LedgerRow.class))
                .mapTo(LedgerRow.class)
                .one()
                .certificate();
    }
}
