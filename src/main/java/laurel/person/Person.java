package laurel.person;

/**
 * Somebody the community knows.
 *
 * @param id given by the store
 * @param displayName the name as first typed by a person, shown in lists
 * @param nameZh the name in Chinese characters; empty if none is known
 * @param nameLatin the name in Latin letters; empty if none is known
 * @param email empty if none is known; never published
 * @param version counts changes; a writer with an older one is refused
 */
public record Person(PersonId id, String displayName, String nameZh, String nameLatin, String email, int version) {
    public Person {
        if (displayName.isBlank()) throw new IllegalArgumentException("person without a name");
    }
}
