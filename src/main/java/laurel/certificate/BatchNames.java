package laurel.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.person.Alias;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.programme.Programme;
import laurel.roster.Award;
import laurel.roster.AwardId;

/**
 * The file names of a batch: those that the ledger fixed, and new ones that collide with none of the ledger's.
 *
 * @param wished what style or slug asked for, for awards without an entry in the ledger
 * @param given what each award gets
 */
record BatchNames(Map<AwardId, CertificateFileName> wished, Map<AwardId, CertificateFileName> given) {
    static BatchNames of(
            List<Award> awards,
            FileNameStyle style,
            Map<AwardId, Certificate> known,
            Set<String> takenKeys,
            CertificateFields fields,
            PersonStore people) {
        Map<PersonId, Person> holders = new HashMap<>();
        people.all().forEach(person -> holders.put(person.id(), person));
        Map<PersonId, List<Alias>> aliases = new HashMap<>();
        people.aliases()
                .forEach(a -> aliases.computeIfAbsent(a.person(), p -> new ArrayList<>())
                        .add(a));
        Map<AwardId, CertificateFileName> given = new HashMap<>();
        Map<AwardId, CertificateFileName> wished = new HashMap<>();
        for (Award award : awards) {
            Certificate entry = known.get(award.id());
            Optional<Programme> programme = fields.programme(award);
            Person person = holders.get(award.person());
            if (person == null) throw new IllegalStateException(award.id() + " belongs to nobody");
            List<Alias> others = aliases.getOrDefault(award.person(), List.of());
            String prefix = programme
                    .map(Programme::filePrefix)
                    .orElse(award.cohort().programme().value());
            if (entry != null) given.put(award.id(), entry.fileName());
            else wished.put(award.id(), style.name(prefix, award, person, others));
        }
        given.putAll(new FileNames(takenKeys).assign(wished));
        return new BatchNames(wished, given);
    }

    CertificateFileName of(Award award) {
        CertificateFileName name = given.get(award.id());
        if (name == null) throw new IllegalStateException("no file name for " + award.id());
        return name;
    }

    /** @return whether the award did not get the name that was wished for, because another one has it */
    boolean clashed(Award award) {
        CertificateFileName wish = wished.get(award.id());
        return wish != null && !wish.equals(of(award));
    }
}
