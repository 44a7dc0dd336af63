package laurel.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * @param overtaken told of a certificate that was to be finished, completed or replaced and has been withdrawn since the plan was made
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
            Map<CertificateId, Certificate> standing = standing(group);
            Map<AwardId, Certificate> entries = new HashMap<>();
            List<PlannedCertificate> fresh = new ArrayList<>();
            List<Certificate> amended = new ArrayList<>();
            List<Certificate> late = new ArrayList<>();
            for (PlannedCertificate item : group) {
                Optional<Certificate> entry = item.known().map(Certificate::id).map(standing::get);
                if (entry.isEmpty() && item.known().isPresent()) {
                    late.add(item.known().get());
                } else if (entry.isEmpty() || item.step() == PlannedCertificate.Step.REPLACE) {
                    fresh.add(item);
                } else {
                    Certificate wanted = toBeWritten(item, entry.get());
                    if (!wanted.equals(entry.get())) amended.add(wanted);
                    entries.put(wanted.award(), wanted);
                }
            }
            if (!fresh.isEmpty() || !amended.isEmpty()) {
                written(fresh, amended, late).forEach(entry -> entries.put(entry.award(), entry));
            }
            late.forEach(overtaken);
            Set<AwardId> left = late.stream().map(Certificate::award).collect(Collectors.toSet());
            return group.stream()
                    .map(item -> item.award().id())
                    .filter(award -> !left.contains(award))
                    .map(award -> entry(entries, award))
                    .toList();
        }

        private static Certificate entry(Map<AwardId, Certificate> entries, AwardId award) {
            Certificate entry = entries.get(award);
            if (entry == null) throw new IllegalStateException("no serial for " + award);
            return entry;
        }

        /** @return what the ledger says now of the certificates that the plan knew, but for those withdrawn since */
        private Map<CertificateId, Certificate> standing(List<PlannedCertificate> group) {
            List<CertificateId> known = group.stream()
                    .flatMap(item -> item.known().stream())
                    .map(Certificate::id)
                    .toList();
            if (known.isEmpty()) return Map.of();
            return ledger.withIds(known).stream()
                    .filter(entry -> entry.state().stands())
                    .collect(Collectors.toMap(Certificate::id, Function.identity()));
        }

        private Certificate toBeWritten(PlannedCertificate item, Certificate entry) {
            if (entry.state() == CertificateState.ISSUED) return entry;
            Provenance answered = entry.provenance().withDesign(design.id()).answering(item.waivers());
            return entry.drawnWith(TemplateEdition.of(order.template()), answered, order.refilled(entry.values()));
        }

        /** @param late given those that were withdrawn in this very moment, too */
        private List<Certificate> written(
                List<PlannedCertificate> fresh, List<Certificate> amended, List<Certificate> late) {
            List<Certificate> reserved = work.finalAct(name(fresh, amended), () -> {
                if (!designKept) ledger.keep(design);
                ledger.amend(amended);
                List<PlannedCertificate> open = new ArrayList<>();
                for (PlannedCertificate item : fresh) {
                    if (stepsBack(item)) open.add(item);
                    else late.add(item.known().orElseThrow());
                }
                return ledger.reserve(reservations(open));
            });
            designKept = true;
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
