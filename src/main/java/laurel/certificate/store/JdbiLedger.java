package laurel.certificate.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.FileSignature;
import laurel.certificate.IssuedFile;
import laurel.certificate.KeptDesign;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Provenance;
import laurel.certificate.Serial;
import laurel.certificate.Waiver;
import laurel.roster.AwardId;
import laurel.store.ActUnitOfWork;
import laurel.store.Database;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger in the tables {@code certificate} and {@code certificate_series}. Safe for all threads. */
public final class JdbiLedger implements Ledger {
    private static final LedgerRows ALL = new LedgerRows("true");
    private static final LedgerRows OF_AWARDS = new LedgerRows("award_id = any(:awards)");
    private static final LedgerRows WITH_IDS = new LedgerRows("id = any(:ids)");
    private static final LedgerRows WITH_SERIALS = new LedgerRows("serial = any(:serials)");
    private static final LedgerRows BY_SERIAL = new LedgerRows("serial = :serial");
    private static final LedgerRows BY_ID = new LedgerRows("id = :id");
    private static final LedgerRows BY_PREDECESSOR = new LedgerRows("predecessor_id = :id");
    private static final LedgerRows BETWEEN = new LedgerRows("id >= :first and id <= :last");
    private static final LedgerRows STANDING =
            new LedgerRows("stands and template_id = :template and language = :language");
    private static final LedgerRows WITH_FILE =
            new LedgerRows("id in (select certificate_id from certificate_file where sha256 = :sha256)");
    private static final String TAKEN_KEYS = "select file_key from certificate where stands order by id";
    private static final String SPEND = """
            merge into certificate_series as spent
            using (select cast(:series as varchar) as series, cast(:count as bigint) as number,
                          cast(:after as bigint) as after) as wanted
               on spent.series = wanted.series
             when matched then update set last_number = greatest(spent.last_number, wanted.after) + wanted.number
             when not matched then insert (series, last_number) values (wanted.series, wanted.after + wanted.number)
            """;
    private static final String LAST_SPENT = "select last_number from certificate_series where series = :series";
    private static final String RESERVE = """
            insert into certificate (award_id, serial, printed_name, field_values, template_id, template_version,
                   template_hash, language, file_stem, file_key, issued_at, state, stands, reason, predecessor_id,
                   last_day, design_id)
            values (:award, :serial, :name, :values, :template, :version, :hash, :language, :stem, :key, :issued,
                   'RESERVED', true, '', :predecessor, :lastDay, :design)
            """;
    private static final String WAIVE = """
            insert into certificate_waiver (certificate_id, kind, element, reason)
            values (:certificate, :kind, :element, :reason)
            """;
    private static final String WAIVE_MORE = """
            insert into certificate_waiver (certificate_id, kind, element, reason)
            select id, :kind, :element, :reason
              from certificate
             where id = :certificate and state = 'RESERVED'
               and not exists (select 1 from certificate_waiver w
                                where w.certificate_id = :certificate and w.kind = :kind and w.element = :element)
            """;
    private static final String AMEND = """
            update certificate
               set field_values = :values, template_version = :version, template_hash = :hash, design_id = :design
             where id = :id and state = 'RESERVED'
            """;
    private static final String ADD_FILE = """
            insert into certificate_file (certificate_id, format, sha256, drawing, java, signed)
            select id, :format, :sha256, :drawing, :java, :signed
              from certificate
             where id = :id and stands
               and not exists (select 1 from certificate_file f where f.certificate_id = :id and f.format = :format)
            """;
    private static final String ADD_SIGNATURE = """
            insert into certificate_signature (certificate_id, format, content)
            select f.certificate_id, f.format, :content
              from certificate_file f
             where f.certificate_id = :id and f.format = :format and f.signed and f.sha256 = :sha256
               and not exists (select 1 from certificate_signature s where s.certificate_id = :id and s.format = :format)
            """;
    private static final String SIGNATURE =
            "select content from certificate_signature where certificate_id = :id and format = :format";
    private static final String ISSUED = """
            update certificate
               set state = 'ISSUED'
             where id = :id and state = 'RESERVED'
            """;
    private static final String WITHDRAW = """
            update certificate
               set state = :state, stands = null, reason = :reason,
                   withdrawn_at = (select at from act where id = {act}),
                   withdrawn_by = (select actor from act where id = {act})
             where id = :id and stands
            """.replace("{act}", ActUnitOfWork.RUNNING);

    private static final int PART = 5_000;

    private final Database database;

    public JdbiLedger(Database database) {
        this.database = database;
    }

    @Override
    public String databaseId() {
        return database.databaseUuid().toString();
    }

    @Override
    public long lastNumber(String series) {
        return database.withHandle(handle -> lastNumber(handle, series));
    }

    private static long lastNumber(Handle handle, String series) {
        return handle.createQuery(LAST_SPENT)
                .bind("series", series)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public long nextNumbers(String series, int count, long after) {
        return database.withHandle(handle -> {
            handle.createUpdate(SPEND)
                    .bind("series", series)
                    .bind("count", count)
                    .bind("after", after)
                    .execute();
            return lastNumber(handle, series) - count + 1;
        });
    }

    @Override
    public List<Certificate> reserve(List<Reservation> reservations) {
        if (reservations.isEmpty()) return List.of();
        return database.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(RESERVE);
            for (Reservation reservation : reservations)
                bind(batch, reservation).add();
            List<Long> ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
            waive(handle, ids, reservations);
            // One act writes at a time, so nobody else's certificates lie between.
            List<Certificate> reserved = BETWEEN.read(
                    handle, query -> query.bind("first", ids.get(0)).bind("last", ids.get(ids.size() - 1)));
            if (reserved.size() != reservations.size()) throw new IllegalStateException("reserved: " + ids);
            return reserved;
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, Reservation reservation) {
        Provenance provenance = reservation.provenance();
        return batch.bind("award", reservation.award().value())
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
                .bind("predecessor", provenance.predecessor().map(CertificateId::value))
                .bind("lastDay", provenance.lastDay())
                .bind("design", provenance.design());
    }

    private static void waive(Handle handle, List<Long> ids, List<Reservation> reservations) {
        PreparedBatch batch = handle.prepareBatch(WAIVE);
        for (int i = 0; i < ids.size(); i++)
            bind(batch, ids.get(i), reservations.get(i).provenance());
        if (batch.size() > 0) batch.execute();
    }

    private static void bind(PreparedBatch batch, long id, Provenance provenance) {
        for (Waiver waiver : provenance.waivers()) {
            batch.bind("certificate", id)
                    .bind("kind", waiver.kind().toString())
                    .bind("element", waiver.element())
                    .bind("reason", waiver.reason())
                    .add();
        }
    }

    @Override
    public void amend(Collection<Certificate> reserved) {
        if (reserved.isEmpty()) return;
        database.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(AMEND);
            PreparedBatch waivers = handle.prepareBatch(WAIVE_MORE);
            for (Certificate certificate : reserved) {
                bind(waivers, certificate.id().value(), certificate.provenance());
                batch.bind("id", certificate.id().value())
                        .bind("values", FieldsJson.write(certificate.values()))
                        .bind("version", certificate.edition().version())
                        .bind("hash", certificate.edition().hash())
                        .bind("design", certificate.provenance().design())
                        .add();
            }
            batch.execute();
            if (waivers.size() > 0) waivers.execute();
        });
    }

    @Override
    public void written(Collection<Written> certificates) {
        if (certificates.isEmpty()) return;
        database.useHandle(handle -> {
            PreparedBatch files = handle.prepareBatch(ADD_FILE);
            PreparedBatch signatures = handle.prepareBatch(ADD_SIGNATURE);
            PreparedBatch issued = handle.prepareBatch(ISSUED);
            for (Written certificate : certificates) {
                long id = certificate.certificate().value();
                certificate
                        .files()
                        .forEach((format, file) -> bind(files, id, format, file).add());
                certificate
                        .signatures()
                        .forEach((format, signature) -> signatures
                                .bind("id", id)
                                .bind("format", format.key())
                                .bind(
                                        "sha256",
                                        Objects.requireNonNull(
                                                        certificate.files().get(format))
                                                .sha256())
                                .bind("content", signature.content())
                                .add());
                issued.bind("id", id).add();
            }
            if (files.size() > 0) files.execute();
            if (signatures.size() > 0) signatures.execute();
            issued.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, long id, OutputFormat format, IssuedFile file) {
        return batch.bind("id", id)
                .bind("format", format.key())
                .bind("sha256", file.sha256())
                .bind("drawing", file.by().drawing())
                .bind("java", file.by().java())
                .bind("signed", file.signed());
    }

    @Override
    public Optional<FileSignature> signature(CertificateId certificate, OutputFormat format) {
        return database.withHandle(handle -> handle.createQuery(SIGNATURE)
                .bind("id", certificate.value())
                .bind("format", format.key())
                .mapTo(byte[].class)
                .findOne()
                .map(FileSignature::new));
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
            return changed == 0 ? Optional.empty() : one(handle, BY_ID, "id", certificate.value());
        });
    }

    @Override
    public void keep(KeptDesign design) {
        database.useHandle(handle -> DesignRows.keep(handle, design));
    }

    @Override
    public Optional<KeptDesign> design(String id) {
        return database.withHandle(handle -> DesignRows.find(handle, id));
    }

    @Override
    public List<Certificate> all() {
        return database.withHandle(handle -> ALL.read(handle, query -> query));
    }

    @Override
    public List<Certificate> standing(TemplateId template, Language language) {
        return database.withHandle(handle -> STANDING.read(
                handle, query -> query.bind("template", template.value()).bind("language", language.tag())));
    }

    @Override
    public Set<String> takenFileKeys() {
        return database.withHandle(handle ->
                new HashSet<>(handle.createQuery(TAKEN_KEYS).mapTo(String.class).list()));
    }

    @Override
    public List<Certificate> ofAwards(Collection<AwardId> awards) {
        return many(OF_AWARDS, "awards", Long.class, awards.stream().map(AwardId::value));
    }

    @Override
    public List<Certificate> withIds(Collection<CertificateId> ids) {
        return many(WITH_IDS, "ids", Long.class, ids.stream().map(CertificateId::value));
    }

    @Override
    public List<Certificate> withSerials(Collection<Serial> serials) {
        return many(WITH_SERIALS, "serials", String.class, serials.stream().map(Serial::value));
    }

    /** Some thousands at a time: an array of H2 has at most 65,536 elements. */
    private <T> List<Certificate> many(LedgerRows rows, String name, Class<T> type, Stream<T> wanted) {
        List<T> values = wanted.distinct().toList();
        return database.withHandle(handle -> IntStream.iterate(0, from -> from < values.size(), from -> from + PART)
                .mapToObj(from -> values.subList(from, Math.min(from + PART, values.size())))
                .flatMap(part -> rows.read(handle, query -> query.bindArray(name, type, part)).stream())
                .sorted(Comparator.comparing(certificate -> certificate.id().value()))
                .toList());
    }

    @Override
    public Optional<Certificate> find(Serial serial) {
        return database.withHandle(handle -> one(handle, BY_SERIAL, "serial", serial.value()));
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return database.withHandle(handle -> one(handle, BY_ID, "id", id.value()));
    }

    @Override
    public Optional<Certificate> successor(CertificateId id) {
        return database.withHandle(handle -> one(handle, BY_PREDECESSOR, "id", id.value()));
    }

    @Override
    public List<Certificate> withFile(String sha256) {
        return database.withHandle(handle -> WITH_FILE.read(handle, query -> query.bind("sha256", sha256)));
    }

    private static Optional<Certificate> one(Handle handle, LedgerRows rows, String name, Object value) {
        return rows.read(handle, query -> query.bind(name, value)).stream().findFirst();
    }
}
