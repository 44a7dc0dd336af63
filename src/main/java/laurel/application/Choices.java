package laurel.application;

import java.util.Map;
import java.util.Optional;
import laurel.person.PersonId;

/**
 * What a person said about rows of a plan, by the row's number.
 *
 * @param people whose an application is; empty for a new person
 */
public record Choices(Map<String, Optional<PersonId>> people) {
    /** Nothing was said; what is ambiguous is left out. */
    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        people = Map.copyOf(people);
    }
}
