package laurel.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.person.PersonId;
import laurel.programme.CohortId;

/** Awards in a list, for tests of rules that need no database. */
public final class InMemoryAwardStore implements AwardStore {
    private final List<Award> awards = new ArrayList<>();

    @Override
    public Award add(NewAward award) {
        Award stored = new Award(
                new AwardId(awards.size() + 1L),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                AwardStatus.HELD,
                award.returning(),
                award.slug(),
                award.certificateUrl(),
                award.source(),
                1);
        awards.add(stored);
        return stored;
    }

    @Override
    public Optional<Award> find(AwardId id) {
        return awards.stream().filter(award -> award.id().equals(id)).findFirst();
    }

    @Override
    public List<Award> ofCohort(CohortId cohort) {
        return awards.stream().filter(award -> award.cohort().equals(cohort)).toList();
    }

    @Override
    public List<Award> ofPerson(PersonId person) {
        return awards.stream().filter(award -> award.person().equals(person)).toList();
    }

    @Override
    public List<Award> all() {
        return awards.stream()
                .sorted(Comparator.comparing((Award award) -> award.cohort().edition())
                        .reversed()
                        .thenComparing(award -> award.cohort().value()))
                .toList();
    }

    @Override
    public Optional<Award> save(Award award) {
        for (int i = 0; i < awards.size(); i++) {
            if (!awards.get(i).id().equals(award.id())) continue;
            if (awards.get(i).version() != award.version()) return Optional.empty();
            awards.set(
                    i,
                    new Award(
                            award.id(),
                            award.person(),
                            award.cohort(),
                            award.printedName(),
                            award.term(),
                            award.status(),
                            award.returning(),
                            award.slug(),
                            award.certificateUrl(),
                            award.source(),
                            award.version() + 1));
            return Optional.of(awards.get(i));
        }
        return Optional.empty();
    }
}
