package laurel.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a certificate comes from and how long it is good.
 *
 * @param predecessor the certificate that it replaced
 * @param lastDay the last day of the award's term at issue, inclusive; empty where it never ends
 * @param design the {@linkplain KeptDesign#id id} of the template and the faces it is drawn with; empty for certificates
 *     issued before those were kept
 * @param waivers what somebody answered for
 */
public record Provenance(
        Optional<CertificateId> predecessor,
        Optional<LocalDate> lastDay,
        Optional<String> design,
        List<Waiver> waivers) {
    /** Nothing is known. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Provenance {
        waivers = List.copyOf(waivers);
    }

    public Provenance withDesign(String id) {
        return new Provenance(predecessor, lastDay, Optional.of(id), waivers);
    }

    /** @return the same with these answers too; what was answered for before keeps its reason */
    public Provenance answering(List<Waiver> more) {
        List<Waiver> all = new ArrayList<>(waivers);
        for (Waiver waiver : more) {
            if (all.stream().noneMatch(waiver::isForSame)) all.add(waiver);
        }
        return new Provenance(predecessor, lastDay, design, all);
    }
}
