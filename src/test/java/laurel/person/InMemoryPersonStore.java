package laurel.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** People in a list, for tests of rules that need no database. */
public final class InMemoryPersonStore implements PersonStore {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    @Override
    public Person add(String displayName, String nameZh, String nameLatin, String email) {
        Person person = new Person(new PersonId(people.size() + 1L), displayName, nameZh, nameLatin, email, 1);
        people.put(person.id(), person);
        return person;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(Person::displayName)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    @Override
    public Optional<Person> save(Person person) {
        Person stored = Objects.requireNonNull(people.get(person.id()));
        if (stored.version() != person.version()) return Optional.empty();
        Person next = new Person(
                person.id(),
                person.displayName(),
                person.nameZh(),
                person.nameLatin(),
                person.email(),
                person.version() + 1);
        people.put(next.id(), next);
        return Optional.of(next);
    }

    @Override
    public void addAlias(Alias alias) {
        boolean there = aliases(alias.person()).stream()
                .anyMatch(a -> a.kind() == alias.kind() && a.key().equals(alias.key()));
        if (!there) aliases.add(alias);
    }

    @Override
    public List<Alias> aliases(PersonId person) {
        return aliases().stream().filter(alias -> alias.person().equals(person)).toList();
    }

    @Override
    public List<Alias> aliases() {
        return aliases.stream()
                .sorted(Comparator.comparing((Alias alias) -> alias.person().value())
                        .thenComparing(Alias::kind)
                        .thenComparing(Alias::value))
                .toList();
    }

    @Override
    public List<Person> withAlias(AliasKind kind, String value) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind && alias.key().equals(laurel.kernel.Names.key(value)))
                .flatMap(alias -> find(alias.person()).stream())
                .toList();
    }
}
