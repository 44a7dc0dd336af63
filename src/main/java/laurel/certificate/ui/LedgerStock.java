package laurel.certificate.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.certificate.CertificateId;
import laurel.certificate.Serial;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.template.TemplateId;

/**
 * The ledger with what its filters offer. Made where it is read, because looking through thousands of lines takes longer
 * than a frame of the window.
 *
 * @param entries the newest one first
 * @param byId the same
 * @param successors by the certificates that they replaced
 * @param rosters of all entries, the newest first
 * @param designs of all entries, by name
 */
record LedgerStock(
        List<LedgerEntry> entries,
        Map<CertificateId, LedgerEntry> byId,
        Map<CertificateId, LedgerEntry> successors,
        List<LedgerStock.Roster> rosters,
        List<LedgerStock.Design> designs) {
    /** A roster of the ledger. */
    public record Roster(CohortId id, LocalText holder) {}

    /** A template of the ledger, in any version. */
    public record Design(TemplateId id, LocalText name) {}

    static final LedgerStock EMPTY = of(List.of());

    static LedgerStock of(List<LedgerEntry> entries) {
        Map<CertificateId, LedgerEntry> byId = new HashMap<>();
        Map<CertificateId, LedgerEntry> successors = new HashMap<>();
        Set<Roster> rosters = new LinkedHashSet<>();
        Set<Design> designs = new LinkedHashSet<>();
        for (LedgerEntry entry : entries) {
            byId.put(entry.certificate().id(), entry);
            entry.certificate().provenance().predecessor().ifPresent(old -> successors.put(old, entry));
            rosters.add(new Roster(entry.cohort(), entry.holder()));
            designs.add(new Design(entry.certificate().edition().template(), entry.template()));
        }
        List<Roster> sorted = rosters.stream()
                .sorted(Comparator.comparing((Roster one) -> one.id().edition())
                        .reversed()
                        .thenComparing(one -> one.id().programme().value()))
                .toList();
        List<Design> byName = designs.stream()
                .sorted(Comparator.comparing(design -> design.name().en()))
                .toList();
        return new LedgerStock(entries, byId, successors, sorted, byName);
    }

    Optional<LedgerEntry> find(Serial serial) {
        return entries.stream()
                .filter(entry -> entry.certificate().serial().equals(serial))
                .findFirst();
    }
}
