package laurel.certificate.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import laurel.certificate.Certificate;
import laurel.certificate.CertificateId;
import laurel.certificate.Ledger.Reservation;
import laurel.certificate.Provenance;
import laurel.certificate.Waiver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of certificates that have their serial and no files yet, with the reasons of what was waived for them. */
final class ReservedRows {
    private static final LedgerRows BETWEEN = new LedgerRows("id >= :first and id <= :last");
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

    private ReservedRows() {}

    /** @return the new certificates, in the order of the reservations, of which there is at least one */
    static List<Certificate> reserve(Handle handle, List<Reservation> reservations) {
        PreparedBatch batch = handle.prepareBatch(RESERVE);
        for (Reservation reservation : reservations) bind(batch, reservation).add();
        List<Long> ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
        waive(handle, ids, reservations);
        // One act writes at a time, so nobody else's certificates lie between.
        List<Certificate> reserved =
                BETWEEN.read(handle, query -> query.bind("first", ids.get(0)).bind("last", ids.get(ids.size() - 1)));
        if (reserved.size() != reservations.size()) throw new IllegalStateException("reserved: " + ids);
        return reserved;
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

    /** What was issued meanwhile stays as it is. */
    static void amend(Handle handle, Collection<Certificate> reserved) {
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
    }
}
