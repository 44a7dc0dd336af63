package laurel.certificate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.kernel.Names;
import laurel.person.Lookalikes;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.programme.CohortId;
import laurel.roster.Award;
import laurel.roster.AwardId;
import laurel.template.Placeholder;

/**
 * Finds whoever would get a certificate twice: two awards of one person in a cohort, two people of one name in it, who may be
 * the same, or a name that was certified before; and whose name could be taken for somebody else's.
 */
final class BatchTwins {
    private record Holder(PersonId person, CohortId cohort) {}

    private record Title(String name, String programme, String edition) {}

    private record Namesake(String name, CohortId cohort) {
        static Namesake of(Award award) {
            return new Namesake(Names.key(award.printedName()), award.cohort());
        }
    }

    private final Set<AwardId> later;
    private final Map<Namesake, List<Award>> named;
    private final Map<Title, List<Certificate>> certified;
    private final Lookalikes names;

    private BatchTwins(
            Set<AwardId> later,
            Map<Namesake, List<Award>> named,
            Map<Title, List<Certificate>> certified,
            Lookalikes names) {
        this.later = later;
        this.named = named;
        this.certified = certified;
        this.names = names;
    }

    /**
     * @param standing the certificates that there are for the batch's template and language
     * @param people everybody
     */
    static BatchTwins of(List<Award> awards, Collection<Certificate> standing, PersonStore people) {
        Set<Holder> holders = new HashSet<>();
        Set<AwardId> later = new HashSet<>();
        Lookalikes names = Lookalikes.of(people);
        for (Award award : awards) {
            if (!holders.add(new Holder(award.person(), award.cohort()))) later.add(award.id());
            names.add(award.printedName(), Optional.of(award.person()));
        }
        Map<Namesake, List<Award>> named = awards.stream().collect(Collectors.groupingBy(Namesake::of));
        Set<AwardId> batch = awards.stream().map(Award::id).collect(Collectors.toSet());
        Map<Title, List<Certificate>> certified = standing.stream()
                .filter(entry -> !batch.contains(entry.award()))
                .collect(Collectors.groupingBy(entry -> new Title(
                        Names.key(entry.printedName()),
                        text(entry, CertificateFields.PROGRAMME),
                        text(entry, CertificateFields.EDITION))));
        return new BatchTwins(later, named, certified, names);
    }

    /** @return whether an earlier award of the batch is the same person's in the same cohort */
    boolean repeats(Award award) {
        return later.contains(award.id());
    }

    /** @return the awards of the batch that other people have in the same name and cohort, in its order */
    List<Award> namesakes(Award award) {
        return named.getOrDefault(Namesake.of(award), List.of()).stream()
                .filter(other -> !other.person().equals(award.person()))
                .toList();
    }

    /** @return the certificates that awards beyond the batch have in the same name, programme and edition */
    List<Certificate> certified(Award award, String programme) {
        Title title = new Title(
                Names.key(award.printedName()), programme, award.cohort().edition());
        return certified.getOrDefault(title, List.of());
    }

    /** @return the name of somebody else that looks like the award's */
    Optional<String> lookalike(Award award) {
        return names.of(award.printedName(), Optional.of(award.person()));
    }

    private static String text(Certificate certificate, String field) {
        return certificate.values().text(new Placeholder(field)).orElse("");
    }
}
