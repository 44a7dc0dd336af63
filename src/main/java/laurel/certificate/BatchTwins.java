package laurel.certificate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Names;
import laurel.person.PersonId;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.template.Placeholder;

/** Finds whoever would get a certificate twice: two awards of one person in a cohort, or one that was certified before. */
final class BatchTwins {
    private record Holder(PersonId person, CohortId cohort) {}

    private record Title(String name, String programme, String edition) {}

    private final Set<AwardId> later;
    private final Map<Title, Certificate> certified;

    private BatchTwins(Set<AwardId> later, Map<Title, Certificate> certified) {
        this.later = later;
        this.certified = certified;
    }

    /** @param standing the certificates that there are for the batch's template and language */
    static BatchTwins of(List<Award> awards, Collection<Certificate> standing) {
        Set<Holder> holders = new HashSet<>();
        Set<AwardId> later = new HashSet<>();
        for (Award award : awards) {
            if (!holders.add(new Holder(award.person(), award.cohort()))) later.add(award.id());
        }
        Map<Title, Certificate> certified = new HashMap<>();
        standing.forEach(entry -> certified.put(
                new Title(
                        Names.key(entry.printedName()),
                        text(entry, CertificateFields.PROGRAMME),
                        text(entry, CertificateFields.EDITION)),
                entry));
        return new BatchTwins(later, certified);
    }

    /** @return whether an earlier award of the batch is the same person's in the same cohort */
    boolean repeats(Award award) {
        return later.contains(award.id());
    }

    /** @return the certificate that another award has in the same name, programme and edition */
    Optional<Certificate> certified(Award award, String programme) {
        Title title = new Title(
                Names.key(award.printedName()), programme, award.cohort().edition());
        return Optional.ofNullable(certified.get(title))
                .filter(entry -> !entry.award().equals(award.id()));
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }
}
