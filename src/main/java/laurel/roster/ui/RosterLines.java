package laurel.roster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.person.Alias;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;
import laurel.programme.CohortId;
import laurel.programme.LocalText;
import laurel.programme.Programme;
import laurel.programme.Programmes;
import laurel.roster.Award;
import laurel.roster.AwardStore;
import laurel.roster.MentionStore;

/** Reads what the roster's screen shows; for the database's thread. */
public final class RosterLines {
    private final Programmes programmes;
    private final PersonStore people;
    private final AwardStore awards;
    private final MentionStore mentions;

    public RosterLines(Programmes programmes, PersonStore people, AwardStore awards, MentionStore mentions) {
        this.programmes = programmes;
        this.people = people;
        this.awards = awards;
        this.mentions = mentions;
    }

    /** @return every award, newest edition first, and the figures of every imported list */
    RosterContents read() {
        Map<PersonId, Person> byId = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, List<Alias>> aliases = people.aliases().stream().collect(Collectors.groupingBy(Alias::person));
        List<RosterLine> lines = new ArrayList<>();
        for (Award award : awards.all()) {
            Person person = byId.get(award.person());
            if (person == null) throw new IllegalStateException("award without a person: " + award.id());
            List<Alias> others = aliases.getOrDefault(award.person(), List.of());
            lines.add(RosterLine.of(award, person, programme(award.cohort()), others));
        }
        List<RosterContents.Figures> figures = mentions.figures().stream()
                .map(numbers -> new RosterContents.Figures(numbers, programme(numbers.cohort())))
                .toList();
        return new RosterContents(lines, figures);
    }

    private LocalText programme(CohortId cohort) {
        String id = cohort.programme().value();
        return programmes.find(cohort.programme()).map(Programme::name).orElse(new LocalText(id, id));
    }
}
