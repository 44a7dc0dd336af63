package laurel.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.person.Alias;
import laurel.person.AliasKind;
import laurel.person.Person;
import laurel.person.PersonId;
import laurel.person.PersonStore;

/** People in a list. */
public final class InMemoryPeople implements PersonStore {
    private final List<Person> people = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();

    @Override
    public Person add(String displayName, String nameZh, String nameLatin, String email) {
        Person person = new Person(new PersonId(people.size() + 1), displayName, nameZh, nameLatin, email, 1);
        people.add(person);
        return person;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> all() {
        return List.copyOf(people);
    }

    @Override
    public Optional<Person> save(Person person) {
        people.replaceAll(old -> old.id().equals(person.id()) ? person : old);
        return Optional.of(person);
    }

    @Override
    public void addAlias(Alias alias) {
        aliases.add(alias);
    }

    @Override
    public List<Alias> aliases(PersonId person) {
        return aliases.stream().filter(alias -> alias.person().equals(person)).toList();
    }

    @Override
    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    @Override
    public List<Person> withAlias(AliasKind kind, String value) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind && alias.value().equals(value))
                .flatMap(alias -> find(alias.person()).stream())
                .toList();
    }
}
