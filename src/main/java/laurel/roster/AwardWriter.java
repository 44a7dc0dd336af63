package laurel.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.kernel.Names;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Handle;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/** Writes planned lists within a running act and counts what it wrote. One for each act. */
final class AwardWriter {
    /** What was written so far. */
    static final class Written {
        int awards;
        int people;
        int completed;
        int mentions;
    }

    private final PersonStore people;
    private final AwardStore awards;
    private final MentionStore mentions;
    private final String source;
    private final Written written = new Written();
    private final Set<PersonId> newcomers = new HashSet<>();

    AwardWriter(PersonStore people, AwardStore awards, MentionStore mentions, String source) {
        this.people = people;
        this.awards = awards;
        this.mentions = mentions;
        this.source = source;
    }

    Written written() {
        return written;
    }

    /** @return the people made */
    Set<PersonId> newcomers() {
        return Set.copyOf(newcomers);
    }

    void write(PlannedList list) {
        Map<Integer, AwardId> made = new HashMap<>();
        for (PlannedEntry entry : list.entries()) {
            switch (entry.outcome()) {
                case NEW -> made.put(entry.holder(), make(list, entry));
                case COMPLETED -> complete(entry);
                case MENTIONED, UNCHANGED, REFUSED -> {}
            }
            if (entry.outcome() != PlannedEntry.Outcome.UNCHANGED && entry.outcome() != PlannedEntry.Outcome.REFUSED) {
                mention(entry, entry.award().map(Award::id).orElseGet(() -> known(made, entry)));
            }
        }
        if (!list.figuresStored()) mentions.put(list.figures());
    }

    private static AwardId known(Map<Integer, AwardId> made, PlannedEntry entry) {
        AwardId award = made.get(entry.holder());
        if (award == null) throw new IllegalStateException("mention before its award: " + entry);
        return award;
    }

    private AwardId make(PlannedList list, PlannedEntry entry) {
        Person person = person(entry);
        List<Award> others = awards.ofPerson(person.id());
        boolean returning = others.stream().anyMatch(other -> other.cohort().isBefore(list.cohort()));
        written.awards++;
        AwardId made = awards.add(new AwardStore.NewAward(
                        person.id(),
                        list.cohort(),
                        entry.written().name(),
                        list.term(),
                        returning,
                        entry.slug(),
                        entry.written().link(),
                        source))
                .id();
        others.stream()
                .filter(other -> list.cohort().isBefore(other.cohort()) && !other.returning())
                .forEach(this::returned);
        return made;
    }

    /** Posts are imported in any order: an earlier title may become known after a later one. */
    private void returned(Award award) {
        Award returning = new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                award.status(),
                true,
                award.slug(),
                award.certificateUrl(),
                award.source(),
                award.version());
        if (awards.save(returning).isEmpty()) throw new IllegalStateException("changed within the act: " + award);
    }

    /** Nobody is found by name: only a login that is surely one tells that somebody is known. */
    private Person person(PlannedEntry entry) {
        Optional<Person> known = entry.handle().flatMap(this::holder);
        if (known.isPresent()) return known.get();
        String name = entry.written().name();
        boolean latin = Names.isLatin(name) && entry.handle().isEmpty();
        Person person = people.add(name, Names.hasHan(name) ? name : "", latin ? name : "", "");
        entry.handle().ifPresent(handle -> people.addAlias(new Alias(person.id(), AliasKind.GITHUB, handle.value())));
        written.people++;
        newcomers.add(person.id());
        return person;
    }

    private Optional<Person> holder(Handle handle) {
        List<Person> holders = people.withAlias(AliasKind.GITHUB, handle.value());
        return holders.stream().findFirst();
    }

    private void complete(PlannedEntry entry) {
        Award award = entry.award().orElseThrow();
        Award completed = new Award(
                award.id(),
                award.person(),
                award.cohort(),
                award.printedName(),
                award.term(),
                award.status(),
                award.returning(),
                award.slug().isEmpty() ? entry.slug() : award.slug(),
                entry.written().link(),
                award.source(),
                award.version());
        if (awards.save(completed).isEmpty()) throw new IllegalStateException("changed within the act: " + award);
        written.completed++;
    }

    private void mention(PlannedEntry entry, AwardId award) {
        mentions.add(new Mention(
                award,
                source,
                entry.written().line(),
                entry.written().name(),
                entry.written().link()));
        written.mentions++;
    }
}
