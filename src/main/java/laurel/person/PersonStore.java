package laurel.person;

import java.util.List;
import java.util.Optional;

/** Where people are kept. Writes need a running act. */
public interface PersonStore {
    /** @return the person as stored, with an id and version 1 */
    Person add(String displayName, String nameZh, String nameLatin, String email);

    Optional<Person> find(PersonId id);

    /** @return everybody, by display name, then id */
    List<Person> all();

    /** @return the stored person with the next version, or empty if somebody changed it since it was read */
    Optional<Person> save(Person person);

    /** Does nothing if the person already has it. */
    void addAlias(Alias alias);

    /** @return by kind, then value */
    List<Alias> aliases(PersonId person);

    /** @return every alias of everybody, by person, kind, value */
    List<Alias> aliases();

    /** @return the people with that alias; at most one for a unique kind */
    List<Person> withAlias(AliasKind kind, String value);
}
