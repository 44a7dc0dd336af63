package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.kernel.Message;
import laurel.kernel.UnitOfWork;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.template.FieldValues;

/**
 * Spends a serial for every certificate of a plan that has none, and fixes its text and its moment of issue, in one act
 * that cannot be taken back. A certificate that was reserved before keeps its serial.
 */
final class ReserveSerials {
    private final UnitOfWork work;
    private final Ledger ledger;
    private final CertificateFields fields;

    ReserveSerials(UnitOfWork work, Ledger ledger, CertificateFields fields) {
        this.work = work;
        this.ledger = ledger;
        this.fields = fields;
    }

    /** @return the ledger's entry of every award that is not blocked */
    Map<AwardId, Certificate> reserve(BatchPlan plan) {
        Map<AwardId, Certificate> entries = new HashMap<>();
        List<PlannedCertificate> fresh = new ArrayList<>();
        List<Certificate> amended = new ArrayList<>();
        TemplateEdition edition = TemplateEdition.of(plan.order().template());
        for (PlannedCertificate item : plan.items()) {
            switch (item.step()) {
                case ISSUE -> fresh.add(item);
                case FINISH -> {
                    Certificate entry = item.known().orElseThrow();
                    Certificate redrawn = drawnWith(entry, edition);
                    if (!redrawn.equals(entry)) amended.add(redrawn);
                    entries.put(entry.award(), redrawn);
                }
                case KEEP -> item.known().ifPresent(entry -> entries.put(entry.award(), entry));
                case BLOCKED -> {}
            }
        }
        if (fresh.isEmpty() && amended.isEmpty()) return entries;
        Message name = Message.of("certificate.act.reserve", fresh.size() + amended.size());
        List<Certificate> reserved = work.finalAct(name, () -> {
            ledger.amend(amended);
            return ledger.reserve(reservations(fresh, plan.order(), edition));
        });
        reserved.forEach(entry -> entries.put(entry.award(), entry));
        return entries;
    }

    private List<Ledger.Reservation> reservations(
            List<PlannedCertificate> fresh, BatchOrder order, TemplateEdition edition) {
        Instant now = fields.now();
        Map<String, Integer> wanted = new HashMap<>();
        fresh.forEach(item -> wanted.merge(Serial.series(item.award().cohort()), 1, Integer::sum));
        Map<String, Long> numbers = new HashMap<>();
        wanted.forEach((series, count) -> numbers.put(series, ledger.nextNumbers(series, count)));
        List<Ledger.Reservation> reservations = new ArrayList<>();
        for (PlannedCertificate item : fresh) {
            Award award = item.award();
            String series = Serial.series(award.cohort());
            long number = numbers.merge(series, 1L, Long::sum) - 1;
            Serial serial = Serial.of(series, ledger.origin(), number);
            FieldValues values = fields.of(award, order.language(), serial, now);
            reservations.add(new Ledger.Reservation(
                    award.id(), serial, award.printedName(), values, edition, order.language(), item.fileName(), now));
        }
        return reservations;
    }

    private static Certificate drawnWith(Certificate entry, TemplateEdition edition) {
        return new Certificate(
                entry.id(),
                entry.award(),
                entry.serial(),
                entry.printedName(),
                entry.values(),
                edition,
                entry.language(),
                entry.fileName(),
                entry.hashes(),
                entry.issuedAt(),
                entry.state(),
                entry.reason());
    }
}
