package laurel.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.SamePerson;
import laurel.programme.CohortId;

/**
 * Says of newcomers that they may be somebody who held the same programme's title before. A name is no proof, so nobody is
 * merged and no award is marked as returning; a person has to look.
 */
final class EarlierTitles {
    private final Map<PersonId, Person> people;
    private final Map<PersonId, List<Award>> awards;

    EarlierTitles(Collection<Person> people, Collection<Award> awards) {
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.awards = awards.stream().collect(Collectors.groupingBy(Award::person));
    }

    /** @return one note per newcomer and earlier title, each title once, in the order of the proposals */
    List<Problem> of(Collection<SamePerson.Proposal> proposals, Set<PersonId> newcomers, Place place) {
        Map<String, Problem> notes = new LinkedHashMap<>();
        for (SamePerson.Proposal proposal : proposals) {
            if (newcomers.contains(proposal.one())) add(notes, proposal.one(), proposal.other(), proposal, place);
            if (newcomers.contains(proposal.other())) add(notes, proposal.other(), proposal.one(), proposal, place);
        }
        return new ArrayList<>(notes.values());
    }

    private void add(
            Map<String, Problem> notes, PersonId newcomer, PersonId known, SamePerson.Proposal proposal, Place place) {
        for (Award award : awards.getOrDefault(newcomer, List.of())) {
            for (CohortId title : titlesBefore(known, award.cohort())) {
                notes.putIfAbsent(
                        newcomer.value() + " " + known.value() + " " + title,
                        Problem.note(
                                place,
                                "roster.import.mayReturn",
                                name(newcomer),
                                award.cohort(),
                                name(known),
                                title,
                                proposal.reason().text()));
            }
        }
    }

    private List<CohortId> titlesBefore(PersonId person, CohortId cohort) {
        return awards.getOrDefault(person, List.of()).stream()
                .map(Award::cohort)
                .filter(title -> title.isBefore(cohort))
                .toList();
    }

    private String name(PersonId person) {
        Person known = people.get(person);
        if (known == null) throw new IllegalArgumentException("nobody known: " + person);
        return known.displayName();
    }
}
