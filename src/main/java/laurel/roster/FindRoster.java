package laurel.roster;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.person.Alias;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/** Finds awards with their holders. */
public final class FindRoster {
    private final AwardStore awards;
    private final PersonStore people;

    public FindRoster(AwardStore awards, PersonStore people) {
        this.awards = awards;
        this.people = people;
    }

    public Roster find(RosterQuery query) {
        Map<PersonId, Person> holders =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, List<Alias>> aliases = people.aliases().stream().collect(groupingBy(Alias::person));
        List<Award> found = query.cohort().map(awards::ofCohort).orElseGet(awards::all);
        return new Roster(found.stream()
                .filter(award -> query.wants(award.cohort()))
                .map(award -> row(award, holders, aliases, query))
                .filter(query::wants)
                .toList());
    }

    private static RosterRow row(
            Award award, Map<PersonId, Person> holders, Map<PersonId, List<Alias>> aliases, RosterQuery query) {
        Person holder = holders.get(award.person());
        if (holder == null) throw new IllegalStateException("award without a holder: " + award);
        return new RosterRow(
                award,
                holder,
                aliases.getOrDefault(award.person(), List.of()),
                TermStanding.of(award.term(), query.day()));
    }
}
