package laurel.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import laurel.kernel.Names;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/**
 * Finds the stored award of a name in a list of the same cohort: by its login, by certificate and name, or by name where
 * only one side knows a certificate. A name alone never finds the award of another certificate.
 */
final class AwardMatch {
    private final List<Award> awards;
    private final PersonStore people;
    private final Set<AwardId> taken = new HashSet<>();

    AwardMatch(List<Award> awards, PersonStore people) {
        this.awards = awards;
        this.people = people;
    }

    /** @return the award, which no later entry gets again */
    Optional<Award> take(ListEntry entry) {
        ListEntry.Key key = entry.key();
        Optional<Award> found = byHandle(entry)
                .or(() -> only(award -> nameKey(award).equals(key.name())
                        && CertificateFile.key(award.slug()).equals(key.slug())))
                .or(() -> only(award -> nameKey(award).equals(key.name())
                        && (award.slug().isEmpty() || key.slug().isEmpty())));
        found.ifPresent(award -> taken.add(award.id()));
        return found;
    }

    /** @return the award of somebody else that has the entry's certificate */
    Optional<Award> rival(ListEntry entry) {
        String slug = entry.key().slug();
        return slug.isEmpty()
                ? Optional.empty()
                : only(award -> CertificateFile.key(award.slug()).equals(slug));
    }

    /** @return the award of the same name that has another certificate */
    Optional<Award> namesake(ListEntry entry) {
        return only(award -> nameKey(award).equals(entry.key().name()));
    }

    /** @return whether a name without a certificate could be any of several awards */
    boolean ambiguous(ListEntry entry) {
        return entry.key().slug().isEmpty()
                && awards.stream()
                                .filter(award -> !taken.contains(award.id()))
                                .filter(award ->
                                        nameKey(award).equals(entry.key().name()))
                                .count()
                        > 1;
    }

    /** @return who is known to have the entry's login; a name tells nobody */
    Optional<PersonId> holder(ListEntry entry) {
        return entry.handle()
                .flatMap(handle -> people.withAlias(AliasKind.GITHUB, handle.value()).stream()
                        .findFirst())
                .map(Person::id);
    }

    private Optional<Award> byHandle(ListEntry entry) {
        Optional<PersonId> holder = holder(entry);
        return only(award -> holder.filter(award.person()::equals).isPresent());
    }

    private Optional<Award> only(Predicate<Award> condition) {
        List<Award> found = awards.stream()
                .filter(award -> !taken.contains(award.id()))
                .filter(condition)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String nameKey(Award award) {
        return Names.key(award.printedName());
    }
}
