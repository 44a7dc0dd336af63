package laurel.certificate.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.CertificateState;
import laurel.certificate.FileSignature;
import laurel.certificate.KeptDesign;
import laurel.certificate.Ledger;
import laurel.certificate.OutputFormat;
import laurel.certificate.Serial;
import laurel.roster.AwardId;
import laurel.store.ActUnitOfWork;
import laurel.store.Database;
import laurel.template.Language;
import laurel.template.TemplateId;
import org.jdbi.v3.core.Handle;

/** The ledger in the tables {@code certificate} and {@code certificate_series}. Safe for all threads. */
public final class JdbiLedger implements Ledger {
    private static final LedgerRows ALL = new LedgerRows("true");
    private static final LedgerRows OF_AWARDS = new LedgerRows("award_id = any(:awards)");
    private static final LedgerRows WITH_IDS = new LedgerRows("id = any(:ids)");
    private static final LedgerRows WITH_SERIALS = new LedgerRows("serial = any(:serials)");
    private static final LedgerRows WITHDRAWN = new LedgerRows("serial = any(:serials) and stands is null");
    private static final LedgerRows BY_SERIAL = new LedgerRows("serial = :serial");
    private static final LedgerRows BY_ID = new LedgerRows("id = :id");
    private static final LedgerRows BY_PREDECESSOR = new LedgerRows("predecessor_id = :id");
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
        return database.withHandle(handle -> ReservedRows.reserve(handle, reservations));
    }

    @Override
    public void amend(Collection<Certificate> reserved) {
        if (!reserved.isEmpty()) database.useHandle(handle -> ReservedRows.amend(handle, reserved));
    }

    @Override
    public void written(Collection<Written> certificates) {
        if (!certificates.isEmpty()) database.useHandle(handle -> FileRows.write(handle, certificates));
    }

    @Override
    public Optional<FileSignature> signature(CertificateId certificate, OutputFormat format) {
        return database.withHandle(handle -> FileRows.signature(handle, certificate, format));
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

    @Override
    public List<Certificate> withdrawnAmong(Collection<Serial> serials) {
        return many(WITHDRAWN, "serials", String.class, serials.stream().map(Serial::value));
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
