package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.kernel.Message;
import laurel.kernel.UnitOfWork;
import laurel.programme.Term;
import laurel.roster.Award;
import laurel.roster.AwardId;

/**
 * Spends a serial for every certificate of a plan that has none, and fixes its text, its design and its moment of issue, in
 * acts that cannot be taken back: one for each group, when its first certificate is asked for, so that drawing need not wait
 * for all, and a large batch that is cancelled early has not spent all. A certificate that was reserved before keeps its serial. A certificate
 * that is replaced steps back in the same act.
 */
final class ReserveSerials {
    private final UnitOfWork work;
    private final Ledger ledger;
    private final SerialMint mint;
    private final CertificateFields fields;
    private final int group;

    /** @param group certificates of one act */
    ReserveSerials(UnitOfWork work, Ledger ledger, SerialMint mint, CertificateFields fields, int group) {
        this.work = work;
        this.ledger = ledger;
        this.mint = mint;
        this.fields = fields;
        this.group = group;
    }

    /**
     * @param design what the certificates are drawn with
     * @param overtaken told of a certificate that was to be replaced and has been withdrawn since the plan was made
     * @return the ledger's entry of every other award that is not blocked, in the order of the plan, all issued at this moment;
     *     to be gone through once
     */
    Iterator<Certificate> reserve(BatchPlan plan, KeptDesign design, Consumer<Certificate> overtaken) {
        Run run = new Run(plan.order(), design, overtaken);
        return new Groups<>(plan.wanted().iterator(), group, run::reserved);
    }

    /** Of one batch, group by group. */
    private final class Run {
        private final BatchOrder order;
        private final KeptDesign design;
        private final Consumer<Certificate> overtaken;
        private final CertificateFields texts = fields.readOnce();
        private final Instant now = fields.now();
        private boolean designKept;

        Run(BatchOrder order, KeptDesign design, Consumer<Certificate> overtaken) {
            this.order = order;
            this.design = design;
            this.overtaken = overtaken;
        }

        private List<Certificate> reserved(List<PlannedCertificate> group) {
            Map<AwardId, Certificate> entries = new HashMap<>();
            List<PlannedCertificate> fresh = new ArrayList<>();
            List<Certificate> amended = new ArrayList<>();
            for (PlannedCertificate item : group) {
                Optional<Certificate> known = item.known();
                if (item.step() == PlannedCertificate.Step.FINISH) {
                    Certificate redrawn = redrawn(item);
                    if (!known.equals(Optional.of(redrawn))) amended.add(redrawn);
                    entries.put(redrawn.award(), redrawn);
                } else if (item.step() == PlannedCertificate.Step.KEEP) {
                    entries.put(item.award().id(), known.orElseThrow());
                } else {
                    fresh.add(item);
                }
            }
            if (!fresh.isEmpty() || !amended.isEmpty()) {
                written(fresh, amended).forEach(entry -> entries.put(entry.award(), entry));
            }
            return group.stream()
                    .map(item -> Optional.ofNullable(entries.get(item.award().id())))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Certificate redrawn(PlannedCertificate item) {
            Certificate entry = item.known().orElseThrow();
            Provenance answered = entry.provenance().withDesign(design.id()).answering(item.waivers());
            return entry.drawnWith(TemplateEdition.of(order.template()), answered, order.refilled(entry.values()));
        }

        private List<Certificate> written(List<PlannedCertificate> fresh, List<Certificate> amended) {
            List<Certificate> late = new ArrayList<>();
            List<Certificate> reserved = work.finalAct(name(fresh, amended), () -> {
                if (!designKept) ledger.keep(design);
                ledger.amend(amended);
                late.clear();
                List<PlannedCertificate> open = new ArrayList<>();
                for (PlannedCertificate item : fresh) {
                    if (stepsBack(item)) open.add(item);
                    else late.add(item.known().orElseThrow());
                }
                return ledger.reserve(reservations(open));
            });
            designKept = true;
            late.forEach(overtaken);
            return reserved;
        }

        /** @return whether the award is free for another certificate */
        private boolean stepsBack(PlannedCertificate item) {
            if (item.step() != PlannedCertificate.Step.REPLACE) return true;
            Certificate before = item.known().orElseThrow();
            String reason = order.replacing().orElseThrow();
            return ledger.withdraw(before.id(), CertificateState.SUPERSEDED, reason)
                    .isPresent();
        }

        private List<Ledger.Reservation> reservations(List<PlannedCertificate> fresh) {
            List<Serial> serials =
                    mint.mint(fresh.stream().map(item -> item.award().cohort()).toList());
            List<Ledger.Reservation> reservations = new ArrayList<>();
            for (int i = 0; i < fresh.size(); i++) reservations.add(reservation(fresh.get(i), serials.get(i)));
            return reservations;
        }

        private Ledger.Reservation reservation(PlannedCertificate item, Serial serial) {
            Award award = item.award();
            return new Ledger.Reservation(
                    award.id(),
                    serial,
                    award.printedName(),
                    order.signed(texts.of(award, order.language(), serial, now)),
                    TemplateEdition.of(order.template()),
                    order.language(),
                    item.fileName(),
                    now,
                    new Provenance(
                            item.known().map(Certificate::id),
                            award.term().map(Term::last),
                            Optional.of(design.id()),
                            item.waivers()));
        }
    }

    private static Message name(List<PlannedCertificate> fresh, List<Certificate> amended) {
        long replaced = fresh.stream()
                .filter(item -> item.step() == PlannedCertificate.Step.REPLACE)
                .count();
        return replaced > 0
                ? Message.of("certificate.act.reissue", replaced)
                : Message.of("certificate.act.reserve", fresh.size() + amended.size());
    }
}
