package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.kernel.Message;
import laurel.kernel.UnitOfWork;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.template.FieldValues;

/**
 * Spends a serial for every certificate of a plan that has none, and fixes its text, its design and its moment of issue, in
 * one act that cannot be taken back. A certificate that was reserved before keeps its serial. A certificate that is replaced
 * steps back in the same act.
 */
final class ReserveSerials {
    private final UnitOfWork work;
    private final Ledger ledger;
    private final SerialMint mint;
    private final CertificateFields fields;

    ReserveSerials(UnitOfWork work, Ledger ledger, SerialMint mint, CertificateFields fields) {
        this.work = work;
        this.ledger = ledger;
        this.mint = mint;
        this.fields = fields;
    }

    /**
     * @param design what the certificates are drawn with
     * @return the ledger's entry of every award that is not blocked
     */
    Map<AwardId, Certificate> reserve(BatchPlan plan, KeptDesign design) {
        Map<AwardId, Certificate> entries = new HashMap<>();
        List<PlannedCertificate> fresh = new ArrayList<>();
        List<Certificate> amended = new ArrayList<>();
        TemplateEdition edition = TemplateEdition.of(plan.order().template());
        for (PlannedCertificate item : plan.items()) {
            switch (item.step()) {
                case ISSUE, REPLACE -> fresh.add(item);
                case FINISH -> {
                    Certificate entry = item.known().orElseThrow();
                    Provenance answered =
                            entry.provenance().withDesign(design.id()).answering(item.waivers());
                    Certificate redrawn =
                            entry.drawnWith(edition, answered, plan.order().refilled(entry.values()));
                    if (!redrawn.equals(entry)) amended.add(redrawn);
                    entries.put(entry.award(), redrawn);
                }
                case KEEP -> item.known().ifPresent(entry -> entries.put(entry.award(), entry));
                case BLOCKED -> {}
            }
        }
        if (fresh.isEmpty() && amended.isEmpty()) return entries;
        List<Certificate> reserved = work.finalAct(name(fresh, amended), () -> {
            ledger.keep(design);
            ledger.amend(amended);
            fresh.forEach(item -> stepBack(item, plan.order()));
            return ledger.reserve(reservations(fresh, plan.order(), design));
        });
        reserved.forEach(entry -> entries.put(entry.award(), entry));
        return entries;
    }

    private static Message name(List<PlannedCertificate> fresh, List<Certificate> amended) {
        long replaced = fresh.stream()
                .filter(item -> item.step() == PlannedCertificate.Step.REPLACE)
                .count();
        return replaced > 0
                ? Message.of("certificate.act.reissue", replaced)
                : Message.of("certificate.act.reserve", fresh.size() + amended.size());
    }

    private void stepBack(PlannedCertificate item, BatchOrder order) {
        if (item.step() != PlannedCertificate.Step.REPLACE) return;
        Certificate before = item.known().orElseThrow();
        String reason = order.replacing().orElseThrow();
        if (ledger.withdraw(before.id(), CertificateState.SUPERSEDED, reason).isEmpty()) {
            throw new IllegalStateException("no longer stands: " + before.serial());
        }
    }

    private List<Ledger.Reservation> reservations(List<PlannedCertificate> fresh, BatchOrder order, KeptDesign design) {
        Instant now = fields.now();
        List<Serial> serials =
                mint.mint(fresh.stream().map(item -> item.award().cohort()).toList());
        List<Ledger.Reservation> reservations = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            PlannedCertificate item = fresh.get(i);
            Award award = item.award();
            FieldValues values = order.signed(fields.of(award, order.language(), serials.get(i), now));
            Provenance provenance = new Provenance(
                    item.known().map(Certificate::id),
                    award.term().map(Term::last),
                    Optional.of(design.id()),
                    item.waivers());
            reservations.add(new Ledger.Reservation(
                    award.id(),
                    serials.get(i),
                    award.printedName(),
                    values,
                    TemplateEdition.of(order.template()),
                    order.language(),
                    item.fileName(),
                    now,
                    provenance));
        }
        return reservations;
    }
}
